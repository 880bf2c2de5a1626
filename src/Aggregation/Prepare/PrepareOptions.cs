namespace FedActors;

/// <summary>The settings of a stage that changes the updates of a part before the rule sees them.</summary>
public abstract record PrepareOptions : IDescribed<PrepareOptions>
{
    /// <summary>How configurations name and set it; null for a stage that only code can make.</summary>
    public virtual Kind<PrepareOptions>? Descriptor => null;

    /// <summary>The stage's name in configurations: <c>nnm</c>.</summary>
    public virtual string Name => Descriptor?.Name ?? GetType().Name;

    /// <summary>What it does, in words.</summary>
    public virtual string Description => Name;

    /// <summary>Why it cannot work on this many updates; empty if it can.</summary>
    public IEnumerable<Problem> Check(int updates) => (Descriptor?.Check(this) ?? []).Concat(CheckCount(updates));

    /// <summary>Why it cannot work on a part with this many columns; empty if it can.</summary>
    public virtual IEnumerable<Problem> CheckColumns(int columns) => [];

    /// <summary>How many rows it turns this many updates into.</summary>
    public virtual int CountAfter(int updates) => updates;

    /// <summary>Whether it changes only what rows are compared by, not the rows themselves.</summary>
    public virtual bool MakesFeatures => false;

    /// <summary>Whether it needs every value of the tensors.</summary>
    public virtual bool NeedsTensors => false;

    /// <summary>Whether it compares rows itself.</summary>
    public virtual bool Compares => false;

    /// <summary>The stage itself.</summary>
    protected internal abstract IPrepare Compose();

    /// <summary>Why it cannot work on this many updates, beyond what its <see cref="Descriptor"/> says.</summary>
    protected virtual IEnumerable<Problem> CheckCount(int updates) => [];

    /// <summary>Begins the description of a stage.</summary>
    protected static KindBuilder<PrepareOptions, TStage> Describe<TStage>(string name, string summary)
        where TStage : PrepareOptions, new() =>
        new(name, summary, new TStage());
}
