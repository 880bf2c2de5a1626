using System.Buffers;

namespace FedActors.Training.Data.FeatureSkew;

/// <summary>
/// Images rotated clockwise around their centre with bilinear interpolation; pixels from outside the image are 0.
/// </summary>
internal sealed class Rotated(ISamples upright, SampleShape shape, double angle) : ISamples
{
    private readonly double _cosine = Math.Cos(angle), _sine = Math.Sin(angle);

    /// <inheritdoc/>
    public int Count => upright.Count;

    /// <inheritdoc/>
    public void Read(ReadOnlySpan<int> indices, Span<float> features, Span<int> labels)
    {
        var rented = ArrayPool<float>.Shared.Rent(indices.Length * shape.Length);
        var straight = rented.AsSpan(0, indices.Length * shape.Length);
        upright.Read(indices, straight, labels);
        var plane = shape.Height * shape.Width;
        for (var start = 0; start < straight.Length; start += plane)
            Turn(straight.Slice(start, plane), features.Slice(start, plane));
        ArrayPool<float>.Shared.Return(rented);
    }

    private void Turn(ReadOnlySpan<float> from, Span<float> to)
    {
        double middleX = (shape.Width - 1) / 2.0, middleY = (shape.Height - 1) / 2.0;
        for (var y = 0; y < shape.Height; y++)
            for (var x = 0; x < shape.Width; x++)
            {
                double dx = x - middleX, dy = y - middleY;
                to[y * shape.Width + x] = Between(from, middleX + _cosine * dx + _sine * dy, middleY - _sine * dx + _cosine * dy);
            }
    }

    private float Between(ReadOnlySpan<float> image, double x, double y)
    {
        int left = (int)Math.Floor(x), top = (int)Math.Floor(y);
        double right = x - left, down = y - top;
        return (float)((1 - down) * ((1 - right) * At(image, left, top) + right * At(image, left + 1, top))
            + down * ((1 - right) * At(image, left, top + 1) + right * At(image, left + 1, top + 1)));
    }

    private float At(ReadOnlySpan<float> image, int x, int y) =>
        x >= 0 && x < shape.Width && y >= 0 && y < shape.Height ? image[y * shape.Width + x] : 0;
}
