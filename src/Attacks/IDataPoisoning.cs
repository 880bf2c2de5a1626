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
}
