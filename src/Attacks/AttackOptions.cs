using FedActors.Attacks;

namespace FedActors;

/// <summary>
/// One attack with its parameters: immutable, shared by all threads. The interfaces that it implements say what it does:
/// <see cref="IDataPoisoning"/> before training, <see cref="IUpdateCorruption"/> after it, <see cref="ICollusion"/> when all
/// updates of a round have arrived.
/// </summary>
public abstract record AttackOptions : IDescribed<AttackOptions>
{
    /// <summary>How configurations name and set it; null for an attack that only code can make.</summary>
    public virtual Kind<AttackOptions>? Descriptor => null;

    /// <summary>Its name in configurations and reports.</summary>
    public virtual string Name => Descriptor?.Name ?? GetType().Name;

    /// <summary>The least knowledge that the adversary needs.</summary>
    public virtual Knowledge Needs => Knowledge.Nothing;

    /// <summary>Its problems with data of <paramref name="classes"/> classes.</summary>
    public IEnumerable<Problem> Check(int classes) => (Descriptor?.Check(this) ?? []).Concat(CheckData(classes));

    /// <summary>Its problems with such data, beyond what its <see cref="Descriptor"/> says.</summary>
    protected internal virtual IEnumerable<Problem> CheckData(int classes) => [];

    /// <summary>Begins the description of an attack.</summary>
    protected static KindBuilder<AttackOptions, TAttack> Describe<TAttack>(string name, string summary)
        where TAttack : AttackOptions, new() =>
        Describe(name, summary, new TAttack());

    /// <summary>Begins the description of an attack with these defaults.</summary>
    protected static KindBuilder<AttackOptions, TAttack> Describe<TAttack>(string name, string summary, TAttack defaults)
        where TAttack : AttackOptions =>
        new KindBuilder<AttackOptions, TAttack>(name, summary, defaults).Needs(defaults.Needs.InWords());
}
