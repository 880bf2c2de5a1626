using FedActors.Numerics.Randomness;

namespace FedActors.Engine.Tests.Experiments;

/// <summary>A data source from outside FedActors, in which one client has a label beyond the classes.</summary>
internal sealed class MislabelledSource(IDataSource right, int client) : IDataSource
{
    public string Name => "mislabelled";

    public int? Clients => right.Clients;

    public IEnumerable<Problem> Check() => right.Check();

    public IFederatedData Open(RandomKey key, int threads) => new Mislabelled(right.Open(key, threads), client);

    private sealed class Mislabelled(IFederatedData right, int wrong) : IFederatedData
    {
        public SampleShape Shape => right.Shape;

        public int Classes => right.Classes;

        public int Clients => right.Clients;

        public ISamples Test => right.Test;

        public int SampleCount(int client) => right.SampleCount(client);

        public ISamples Client(int client) =>
            client == wrong ? new LastLabel(right.Client(client), right.Classes) : right.Client(client);
    }

    private sealed class LastLabel(ISamples samples, int label) : ISamples
    {
        public int Count => samples.Count;

        public void Read(ReadOnlySpan<int> indices, Span<float> features, Span<int> labels)
        {
            samples.Read(indices, features, labels);
            labels[^1] = label;
        }
    }
}
