using FedActors.Numerics.Memory;
using FedActors.Numerics.Pixels;

namespace FedActors.Training.Data;

/// <summary>
/// Samples whose features are stored as one byte each, once for all clients, and read as numbers between 0 and 1 (byte /
/// 255).
/// </summary>
internal sealed class ByteImages : ISamples
{
    private readonly NativeRows _pixels;
    private readonly IReadOnlyList<int> _labels;
    private readonly int _length;

    /// <summary>Treats <paramref name="pixels"/> as one sample of <paramref name="length"/> features for each label.</summary>
    public ByteImages(NativeRows pixels, IReadOnlyList<int> labels, int length)
    {
        _pixels = pixels;
        _labels = labels;
        _length = length;
    }

    /// <inheritdoc/>
    public int Count => _labels.Count;

    /// <summary>The bytes of one sample.</summary>
    public ReadOnlySpan<byte> Pixels(int index) => _pixels.Slice((nint)index * _length, _length);

    /// <summary>Transposes images that are stored by columns; must be called before they are read.</summary>
    internal void Transpose(int height, int width, int threads) =>
        Parallel.For(0, Count, new ParallelOptions { MaxDegreeOfParallelism = threads }, index =>
        {
            Span<byte> turned = new byte[_length];
            var image = _pixels.Slice((nint)index * _length, _length);
            for (var y = 0; y < height; y++)
                for (var x = 0; x < width; x++) turned[y * width + x] = image[x * height + y];
            turned.CopyTo(image);
        });

    /// <inheritdoc/>
    public void Read(ReadOnlySpan<int> indices, Span<float> features, Span<int> labels)
    {
        for (var position = 0; position < indices.Length; position++)
        {
            var index = indices[position];
            PixelKernel.Scale(Pixels(index), PixelKernel.UnitStep, features.Slice(position * _length, _length));
            labels[position] = _labels[index];
        }
    }
}
