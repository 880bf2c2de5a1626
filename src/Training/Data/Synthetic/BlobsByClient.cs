namespace FedActors.Training.Data.Synthetic;

/// <summary>The clients of a set of blobs, stored as ranges rather than lists.</summary>
internal sealed class BlobsByClient(BlobsOptions options, BlobSamples train, ISamples test) : IFederatedData
{
    /// <inheritdoc/>
    public SampleShape Shape => SampleShape.Vector(options.Features);

    /// <inheritdoc/>
    public int Classes => options.Classes;

    /// <inheritdoc/>
    public int Clients => options.Clients;

    /// <inheritdoc/>
    public ISamples Test => test;

    /// <inheritdoc/>
    public int SampleCount(int client) => options.Samples;

    /// <inheritdoc/>
    public ISamples Client(int client) => train.Slice(client * options.Samples, options.Samples);
}
