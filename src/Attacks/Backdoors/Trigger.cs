namespace FedActors;

/// <summary>A mark on a sample to which a backdoored model answers with the target label.</summary>
public abstract record Trigger : IDescribed<Trigger>
{
    /// <summary>How configurations name and set it; null for a trigger that only code can make.</summary>
    public virtual Kind<Trigger>? Descriptor => null;

    /// <summary>Its name in configurations.</summary>
    public virtual string Name => Descriptor?.Name ?? GetType().Name;

    /// <summary>Prepares to mark samples of <paramref name="shape"/>.</summary>
    public abstract Stamp Cut(SampleShape shape);

    /// <summary>Its problems with samples of <paramref name="shape"/>.</summary>
    public IEnumerable<Problem> Check(SampleShape shape) => (Descriptor?.Check(this) ?? []).Concat(CheckShape(shape));

    /// <summary>Its problems with such samples, beyond what its <see cref="Descriptor"/> says.</summary>
    protected internal virtual IEnumerable<Problem> CheckShape(SampleShape shape) => [];

    /// <summary>Begins the description of a trigger.</summary>
    protected static KindBuilder<Trigger, TTrigger> Describe<TTrigger>(string name, string summary)
        where TTrigger : Trigger, new() =>
        new(name, summary, new TTrigger());
}
