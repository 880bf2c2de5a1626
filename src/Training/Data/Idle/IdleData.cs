namespace FedActors.Training.Data.Idle;

/// <summary>Clients that have a number of samples but no data to read.</summary>
internal sealed class IdleData(int clients, int samples) : IFederatedData, ISamples
{
    public SampleShape Shape => SampleShape.Vector(1);

    public int Classes => 2;

    public int Clients => clients;

    public ISamples Test => this;

    public int Count => 0;

    public int SampleCount(int client) => samples;

    public ISamples Client(int client) => this;

    public void Read(ReadOnlySpan<int> indices, Span<float> features, Span<int> labels) =>
        throw new DataException("data set 'none' has no samples to read; train model 'none' on it");
}
