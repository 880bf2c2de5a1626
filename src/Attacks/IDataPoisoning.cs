using FedActors.Numerics.Randomness;

namespace FedActors;

/// <summary>An attack on the data that a hostile client trains on.</summary>
public interface IDataPoisoning
{
    /// <summary>
    /// The poisoned view of <paramref name="honest"/>. The key is the client's and the same in every round, so a poisoned sample
    /// stays the same throughout. Attacks on images need their shape.
    /// </summary>
    ISamples Poison(ISamples honest, int classes, RandomKey key, SampleShape shape = default);

    /// <summary>
    /// The same for a client of a federation. Attacks that look beyond its samples, or that change from round to round, have
    /// their own.
    /// </summary>
    ISamples Poison(ISamples honest, PoisonedClient client, RandomKey key) =>
        Poison(honest, client.Data.Classes, key, client.Data.Shape);
}
