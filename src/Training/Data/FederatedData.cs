namespace FedActors.Training.Data;

/// <summary>A pool split over clients: each client is a list of sample numbers, possibly empty.</summary>
public sealed class FederatedData(DataPool pool, IReadOnlyList<int[]> clients) : IFederatedData
{
    /// <inheritdoc/>
    public SampleShape Shape => pool.Shape;

    /// <inheritdoc/>
    public int Classes => pool.Classes;

    /// <inheritdoc/>
    public int Clients => clients.Count;

    /// <inheritdoc/>
    public ISamples Test => pool.Test;

    /// <inheritdoc/>
    public int SampleCount(int client) => clients[client].Length;

    /// <inheritdoc/>
    public ISamples Client(int client) => new Subset(pool.Train, clients[client]);
}
