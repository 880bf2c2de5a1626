using FedActors.Attacks.Labels;
using FedActors.Numerics.Randomness;

namespace FedActors;

/// <summary>A client of a federation whose data are poisoned in one round.</summary>
/// <param name="Number">Which client.</param>
/// <param name="Round">Which round.</param>
/// <param name="Data">The honest data of all clients.</param>
/// <param name="Key">The randomness of all poisoning, the same for all clients and rounds.</param>
public sealed record PoisonedClient(int Number, int Round, IFederatedData Data, RandomKey Key)
{
    /// <summary>The samples of all clients, numbered.</summary>
    internal SampleNumbers Numbers { get; init; } = new(Data);
}
