using FedActors.Settings;

namespace FedActors.Aggregation.Prepare;

/// <summary>The settings of a stage that changes the updates of a part before the rule sees them.</summary>
public abstract record PrepareOptions
{
    /// <summary>The stage's name in configurations: <c>nnm</c>.</summary>
    public abstract string Name { get; }

    /// <summary>What it does, in words.</summary>
    public virtual string Description => Name;

    /// <summary>What keeps it from working on so many updates.</summary>
    public virtual IEnumerable<Problem> Check(int updates) => [];

    /// <summary>What keeps it from working on a part of so many columns.</summary>
    public virtual IEnumerable<Problem> CheckColumns(int columns) => [];

    /// <summary>How many rows there are after it, of so many before.</summary>
    public virtual int CountAfter(int updates) => updates;

    /// <summary>Whether it makes what rows are compared by, and leaves the rows themselves alone.</summary>
    internal virtual bool MakesFeatures => false;

    /// <summary>Whether it must see every value of the tensors.</summary>
    internal virtual bool NeedsTensors => false;

    /// <summary>Whether it compares rows itself.</summary>
    internal virtual bool Compares => false;

    internal abstract IPrepare Compose();
}
