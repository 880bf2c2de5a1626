namespace FedActors.Training.Data.Images;

/// <summary>A decoded image: one byte per channel and pixel, one channel after the other.</summary>
/// <param name="Shape">Its channels (1 for grey, 3 for colour), height and width.</param>
/// <param name="Pixels">The bytes.</param>
internal sealed record Picture(SampleShape Shape, byte[] Pixels)
{
    /// <summary>The picture in grey (with the usual luminance weights) or in colour.</summary>
    public Picture WithChannels(int channels)
    {
        if (channels == Shape.Channels) return this;
        var plane = Shape.Height * Shape.Width;
        var pixels = new byte[channels * plane];
        for (var index = 0; index < plane; index++)
            if (channels == 1)
                pixels[index] =
                    (byte)((299 * Pixels[index] + 587 * Pixels[plane + index] + 114 * Pixels[2 * plane + index] + 500) / 1000);
            else
                pixels[index] = pixels[plane + index] = pixels[2 * plane + index] = Pixels[index];
        return new(Shape with { Channels = channels }, pixels);
    }

    /// <summary>
    /// The centre of the picture, cropped to the new proportions and averaged down (or repeated up) to the new size.
    /// </summary>
    public Picture Resized(int height, int width)
    {
        if (height == Shape.Height && width == Shape.Width) return this;
        var scale = Math.Min(Shape.Height / (double)height, Shape.Width / (double)width);
        double top = (Shape.Height - scale * height) / 2, left = (Shape.Width - scale * width) / 2;
        var small = new byte[Shape.Channels * height * width];
        for (var channel = 0; channel < Shape.Channels; channel++)
            for (var y = 0; y < height; y++)
                for (var x = 0; x < width; x++)
                    small[(channel * height + y) * width + x] =
                        Average(channel, top + scale * y, top + scale * (y + 1), left + scale * x, left + scale * (x + 1));
        return new(new SampleShape(Shape.Channels, height, width), small);
    }

    private byte Average(int channel, double top, double bottom, double left, double right)
    {
        double sum = 0, area = 0;
        for (var y = (int)top; y < Math.Min(Shape.Height, Math.Ceiling(bottom)); y++)
            for (var x = (int)left; x < Math.Min(Shape.Width, Math.Ceiling(right)); x++)
            {
                var covered = (Math.Min(bottom, y + 1) - Math.Max(top, y)) * (Math.Min(right, x + 1) - Math.Max(left, x));
                sum += covered * Pixels[(channel * Shape.Height + y) * Shape.Width + x];
                area += covered;
            }
        return (byte)(sum / area + 0.5);
    }
}
