using System.Buffers.Binary;

namespace FedActors.Training.Data.Images;

/// <summary>What a PNG file says about itself.</summary>
/// <param name="Width">Pixels of a row.</param>
/// <param name="Height">Rows.</param>
/// <param name="Depth">Bits of a sample.</param>
/// <param name="Kind">Grey 0, colour 2, palette 3, grey with alpha 4, colour with alpha 6.</param>
internal readonly record struct PngHeader(int Width, int Height, int Depth, int Kind)
{
    private const int LargestSide = 1 << 14;

    /// <summary>Samples of a pixel as they are stored.</summary>
    public int Samples => Kind switch { 0 or 3 => 1, 2 => 3, 4 => 2, _ => 4 };

    /// <summary>Bytes of a row as they are stored, without its filter.</summary>
    public int RowBytes => (Width * Samples * Depth + 7) / 8;

    /// <summary>Bytes of a pixel, at least one: how far back filters look.</summary>
    public int PixelBytes => Math.Max(1, Samples * Depth / 8);

    /// <summary>Reads the chunk IHDR, refusing what is not decoded here.</summary>
    public static PngHeader Parse(ReadOnlySpan<byte> chunk)
    {
        if (chunk.Length != 13) throw new InvalidDataException("its header has the wrong length");
        var header = new PngHeader(
            BinaryPrimitives.ReadInt32BigEndian(chunk), BinaryPrimitives.ReadInt32BigEndian(chunk[4..]), chunk[8], chunk[9]);
        if (header.Width is < 1 or > LargestSide || header.Height is < 1 or > LargestSide)
            throw new InvalidDataException($"it is {header.Width}×{header.Height}; at most {LargestSide} pixels a side are read");
        if (header.Kind is not (0 or 2 or 3 or 4 or 6) || header.Depth is not (1 or 2 or 4 or 8 or 16))
            throw new InvalidDataException($"colour type {header.Kind} with {header.Depth} bits is not known");
        if (chunk[12] != 0) throw new InvalidDataException("interlaced files are not read");
        return header;
    }
}
