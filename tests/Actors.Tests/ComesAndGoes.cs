using FedActors.Actors.Availability;
using FedActors.Numerics.Randomness;

namespace FedActors.Actors.Tests;

/// <summary>All clients are available for a while, then not for an hour, and so on.</summary>
internal sealed record ComesAndGoes(TimeSpan Up) : AvailabilityOptions
{
    public override Kind<AvailabilityOptions> Descriptor => throw new NotSupportedException();

    internal override Func<int, Timeline> Open(RandomKey key) =>
        _ => new Timeline([new UpSpan(TimeSpan.Zero, Up)], Up + TimeSpan.FromHours(1));
}
