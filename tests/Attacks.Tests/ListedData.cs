namespace FedActors.Attacks.Tests;

/// <summary>Clients with these samples.</summary>
internal sealed class ListedData(int classes, params ISamples[] clients) : IFederatedData
{
    public SampleShape Shape => SampleShape.Vector(1);

    public int Classes => classes;

    public int Clients => clients.Length;

    public ISamples Test => new Whole();

    public int SampleCount(int client) => clients[client].Count;

    public ISamples Client(int client) => clients[client];
}
