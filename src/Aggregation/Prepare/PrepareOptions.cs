using FedActors.Settings;

namespace FedActors.Aggregation.Prepare;

/// <summary>The settings of a stage that changes the updates of a part before the rule sees them.</summary>
public abstract record PrepareOptions
{
    /// <summary>The stage's name in configurations: <c>nnm</c>.</summary>
    public abstract string Name { get; }

    /// <summary>What it does, in words.</summary>
    public virtual string Description => Name;

    /// <summary>Why it cannot work on this many updates; empty if it can.</summary>
    public virtual IEnumerable<Problem> Check(int updates) => [];

    /// <summary>Why it cannot work on a part with this many columns; empty if it can.</summary>
    public virtual IEnumerable<Problem> CheckColumns(int columns) => [];

    /// <summary>How many rows it turns this many updates into.</summary>
    public virtual int CountAfter(int updates) => updates;

    /// <summary>Whether it changes only what rows are compared by, not the rows themselves.</summary>
    internal virtual bool MakesFeatures => false;

    /// <summary>Whether it needs every value of the tensors.</summary>
    internal virtual bool NeedsTensors => false;

    /// <summary>Whether it compares rows itself.</summary>
    internal virtual bool Compares => false;

    internal abstract IPrepare Compose();
}
