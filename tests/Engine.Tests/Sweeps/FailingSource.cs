using FedActors.Numerics.Randomness;

namespace FedActors.Engine.Tests.Sweeps;

/// <summary>Data that cannot be opened, as on a disk that has gone.</summary>
internal sealed class FailingSource(IDataSource like) : IDataSource
{
    public string Name => "failing";

    public int? Clients => like.Clients;

    public IEnumerable<Problem> Check() => [];

    public IFederatedData Open(RandomKey key, int threads) => throw new IOException("no disk");
}
