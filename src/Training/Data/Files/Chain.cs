using FedActors.TensorFiles;

namespace FedActors.Training.Data.Files;

/// <summary>Two streams as one, the second after the end of the first.</summary>
internal sealed class Chain(Stream first, Stream second) : ForwardStream
{
    /// <inheritdoc/>
    public override int Read(Span<byte> buffer) => first.Read(buffer) is > 0 and var read ? read : second.Read(buffer);

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            first.Dispose();
            second.Dispose();
        }
        base.Dispose(disposing);
    }
}
