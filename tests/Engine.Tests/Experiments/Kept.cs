using FedActors.Numerics.Randomness;
using FedActors.Training.Data;

namespace FedActors.Engine.Tests.Experiments;

/// <summary>
/// Pen digits whose clients do not depend on what the server keeps: it has the test samples as its own, or none.
/// </summary>
internal sealed class Kept(IDataSource source, bool hasRoot) : IDataSource
{
    public string Name => source.Name;

    public int? Clients => null;

    public IEnumerable<Problem> Check() => [];

    public IFederatedData Open(RandomKey key, int threads) =>
        new Data(new PenDigitsOptions { Writers = 16, TestWriters = 2 }.Load(key, threads).ByOwner(), hasRoot);

    private sealed class Data(IFederatedData all, bool hasRoot) : IFederatedData
    {
        public SampleShape Shape => all.Shape;

        public int Classes => all.Classes;

        public int Clients => all.Clients;

        public ISamples Test => all.Test;

        public ISamples Root => hasRoot ? all.Test : NoSamples.Instance;

        public int SampleCount(int client) => all.SampleCount(client);

        public ISamples Client(int client) => all.Client(client);
    }
}
