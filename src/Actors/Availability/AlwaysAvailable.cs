using FedActors.Actors.Availability;
using FedActors.Numerics.Randomness;

namespace FedActors;

/// <summary>Clients are always available.</summary>
public sealed record AlwaysAvailable : AvailabilityOptions
{
    /// <summary>How configurations name it.</summary>
    public static Kind<AvailabilityOptions> Described { get; } = new KindBuilder<AvailabilityOptions, AlwaysAvailable>(
        "always", "All clients are always available.", new AlwaysAvailable()).Done();

    /// <inheritdoc/>
    public override Kind<AvailabilityOptions> Descriptor => Described;

    /// <inheritdoc/>
    internal override Func<int, Timeline> Open(RandomKey key) => _ => Timeline.Always;
}
