using FedActors.Training.Data;

namespace FedActors.Actors.Clients;

/// <summary>What the hostile clients of one group do. Pure: the same arguments give the same bits, on any thread.</summary>
public interface IAdversary
{
    /// <summary>Whether it attacks in this round, or plays the honest client.</summary>
    bool IsActive(int round);

    /// <summary>The data that the client trains on instead of its own.</summary>
    ISamples Poison(int client, int round, ISamples honest);

    /// <summary>
    /// Turns the client's trained update into the one that it sends. Returns how many numbers it sends, which need not be
    /// as many as the model has.
    /// </summary>
    int Corrupt(int client, int round, Span<float> update);
}
