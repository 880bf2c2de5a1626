using System.Buffers.Binary;
using System.IO.Compression;

namespace FedActors.Training.Data.Images;

/// <summary>Decodes PNG files (ISO/IEC 15948): all colour types and depths, not interlaced; transparency is dropped.</summary>
internal static class Png
{
    private static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10];

    /// <summary>Whether a file begins as a PNG file does.</summary>
    public static bool Is(ReadOnlySpan<byte> file) => file.StartsWith(Signature);

    /// <summary>The picture.</summary>
    /// <exception cref="InvalidDataException">The file is damaged or of a kind that is not read.</exception>
    public static Picture Decode(ReadOnlySpan<byte> file)
    {
        if (!Is(file)) throw new InvalidDataException("it does not begin as a PNG file does");
        PngHeader? header = null;
        byte[] palette = [];
        using var packed = new MemoryStream();
        for (var rest = file[Signature.Length..]; rest.Length >= 12;)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(rest);
            if (length > rest.Length - 12) throw new InvalidDataException("it is truncated");
            var name = rest.Slice(4, 4);
            var chunk = rest.Slice(8, (int)length);
            if (name.SequenceEqual("IHDR"u8)) header = PngHeader.Parse(chunk);
            else if (name.SequenceEqual("PLTE"u8)) palette = chunk.ToArray();
            else if (name.SequenceEqual("IDAT"u8)) packed.Write(chunk);
            else if (name.SequenceEqual("IEND"u8)) break;
            rest = rest[(12 + (int)length)..];
        }
        if (header is not { } found) throw new InvalidDataException("it has no header");
        packed.Position = 0;
        return PngPixels.ToPicture(found, palette, Unfiltered(found, packed));
    }

    private static byte[] Unfiltered(PngHeader header, Stream packed)
    {
        using var content = new ZLibStream(packed, CompressionMode.Decompress);
        var rows = new byte[header.RowBytes * header.Height];
        Span<byte> above = new byte[header.RowBytes];
        for (var y = 0; y < header.Height; y++)
        {
            var filter = content.ReadByte();
            var row = rows.AsSpan(y * header.RowBytes, header.RowBytes);
            if (filter < 0 || content.ReadAtLeast(row, row.Length, throwOnEndOfStream: false) < row.Length)
                throw new InvalidDataException("it is truncated");
            Unfilter(filter, row, above, header.PixelBytes);
            above = row;
        }
        return rows;
    }

    private static void Unfilter(int filter, Span<byte> row, ReadOnlySpan<byte> above, int back)
    {
        for (var index = 0; index < row.Length; index++)
        {
            int left = index >= back ? row[index - back] : 0, up = above[index], corner = index >= back ? above[index - back] : 0;
            row[index] += (byte)(filter switch
            {
                0 => 0,
                1 => left,
                2 => up,
                3 => (left + up) / 2,
                4 => Paeth(left, up, corner),
                _ => throw new InvalidDataException($"filter {filter} is not known"),
            });
        }
    }

    private static int Paeth(int left, int up, int corner)
    {
        var guess = left + up - corner;
        int toLeft = Math.Abs(guess - left), toUp = Math.Abs(guess - up), toCorner = Math.Abs(guess - corner);
        return toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner;
    }
}
