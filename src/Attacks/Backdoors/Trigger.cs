using FedActors.Settings;
using FedActors.Training.Data;

namespace FedActors.Attacks.Backdoors;

/// <summary>A mark on a sample to which a backdoored model answers with the target label.</summary>
public abstract record Trigger
{
    /// <summary>Its name in configurations.</summary>
    public abstract string Name { get; }

    /// <summary>Prepares to mark samples of <paramref name="shape"/>.</summary>
    public abstract Stamp Cut(SampleShape shape);

    /// <summary>Its problems with samples of <paramref name="shape"/>.</summary>
    public abstract IEnumerable<Problem> Check(SampleShape shape);
}
