using FedActors.Settings;

namespace FedActors.Attacks;

/// <summary>
/// One attack with its parameters: immutable, shared by all threads. The interfaces that it implements say what it does:
/// <see cref="IDataPoisoning"/> before training, <see cref="IUpdateCorruption"/> after it, <see cref="ICollusion"/> when all
/// updates of a round have arrived.
/// </summary>
public abstract record AttackOptions
{
    /// <summary>Its name in configurations and reports.</summary>
    public abstract string Name { get; }

    /// <summary>The least knowledge that the adversary needs.</summary>
    public virtual Knowledge Needs => Knowledge.Nothing;

    /// <summary>Its problems with data of <paramref name="classes"/> classes.</summary>
    public virtual IEnumerable<Problem> Check(int classes) => [];
}
