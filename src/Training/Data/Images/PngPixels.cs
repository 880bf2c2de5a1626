namespace FedActors.Training.Data.Images;

/// <summary>From the rows of a PNG file to planes of bytes.</summary>
internal static class PngPixels
{
    /// <summary>Grey for the grey types, three colours for the others.</summary>
    public static Picture ToPicture(PngHeader header, byte[] palette, byte[] rows)
    {
        var channels = header.Kind is 0 or 4 ? 1 : 3;
        var plane = header.Width * header.Height;
        var pixels = new byte[channels * plane];
        for (var y = 0; y < header.Height; y++)
        {
            var row = rows.AsSpan(y * header.RowBytes, header.RowBytes);
            for (var x = 0; x < header.Width; x++)
                for (var channel = 0; channel < channels; channel++)
                    pixels[channel * plane + y * header.Width + x] = Value(header, palette, row, x, channel);
        }
        return new Picture(new SampleShape(channels, header.Height, header.Width), pixels);
    }

    private static byte Value(PngHeader header, byte[] palette, ReadOnlySpan<byte> row, int x, int channel)
    {
        if (header.Kind == 3)
        {
            var entry = 3 * Sample(row, x, header.Depth) + channel;
            return entry < palette.Length ? palette[entry] : throw new InvalidDataException("a colour is not in its palette");
        }
        var sample = Sample(row, x * header.Samples + channel, header.Depth);
        return (byte)(header.Depth == 16 ? sample >> 8 : sample * 255 / ((1 << header.Depth) - 1));
    }

    private static int Sample(ReadOnlySpan<byte> row, int index, int depth)
    {
        if (depth == 8) return row[index];
        if (depth == 16) return (row[2 * index] << 8) | row[2 * index + 1];
        var bit = index * depth;
        return (row[bit / 8] >> (8 - depth - bit % 8)) & ((1 << depth) - 1);
    }
}
