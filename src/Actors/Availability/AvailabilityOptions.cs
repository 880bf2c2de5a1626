using FedActors.Actors.Availability;
using FedActors.Numerics.Randomness;

namespace FedActors;

/// <summary>When clients are available.</summary>
public abstract record AvailabilityOptions : IDescribed<AvailabilityOptions>
{
    private protected AvailabilityOptions()
    {
    }

    /// <inheritdoc/>
    public abstract Kind<AvailabilityOptions> Descriptor { get; }

    /// <summary>What they say of each client.</summary>
    /// <param name="key">Where randomness comes from.</param>
    /// <exception cref="DataException">A file cannot be read, or does not say when clients are available.</exception>
    internal abstract Func<int, Timeline> Open(RandomKey key);
}
