using FedActors.Numerics.Randomness;
using FedActors.Training.Data;

namespace FedActors.Attacks;

/// <summary>An attack on the data that a hostile client trains on.</summary>
public interface IDataPoisoning
{
    /// <summary>
    /// The poisoned view of <paramref name="honest"/>. The key is the client's, the same in every round: a sample is poisoned
    /// once and for all. Attacks on images must know their shape.
    /// </summary>
    ISamples Poison(ISamples honest, int classes, RandomKey key, SampleShape shape = default);
}
