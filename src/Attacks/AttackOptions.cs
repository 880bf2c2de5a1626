using FedActors.Settings;

namespace FedActors.Attacks;

/// <summary>
/// One attack with its parameters: immutable, shared by all threads. What it does it says by the interfaces that it implements:
/// <see cref="IDataPoisoning"/> before training, <see cref="IUpdateCorruption"/> after it, <see cref="ICollusion"/> when all
/// updates of a round are in.
/// </summary>
public abstract record AttackOptions
{
    /// <summary>Its name in configurations and reports.</summary>
    public abstract string Name { get; }

    /// <summary>The least that the adversary must know.</summary>
    public virtual Knowledge Needs => Knowledge.Nothing;

    /// <summary>What cannot work on data of <paramref name="classes"/> classes.</summary>
    public virtual IEnumerable<Problem> Check(int classes) => [];
}
