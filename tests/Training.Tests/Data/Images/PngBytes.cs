using System.Buffers.Binary;
using System.IO.Compression;

namespace FedActors.Training.Tests.Data.Images;

/// <summary>Small PNG files.</summary>
internal static class PngBytes
{
    /// <summary>A file of rows that start with their filter type.</summary>
    public static byte[] Of(int width, int height, int depth, int kind, byte[] rows, byte[]? palette = null, int interlace = 0)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9], header[12]) = ((byte)depth, (byte)kind, (byte)interlace);
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest)) zlib.Write(rows);
        return
        [
            0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10,
            .. Chunk("IHDR", header), .. palette is null ? [] : Chunk("PLTE", palette),
            .. Chunk("IDAT", packed.ToArray()), .. Chunk("IEND", []),
        ];
    }

    /// <summary>A grey square of one shade.</summary>
    public static byte[] Grey(byte shade, int side = 2) =>
        Of(side, side, 8, 0, [.. Enumerable.Range(0, side).SelectMany(_ => Enumerable.Repeat(shade, side).Prepend((byte)0))]);

    private static byte[] Chunk(string name, byte[] content)
    {
        byte[] named = [.. name.Select(letter => (byte)letter), .. content];
        var (length, check) = (new byte[4], new byte[4]);
        BinaryPrimitives.WriteInt32BigEndian(length, content.Length);
        BinaryPrimitives.WriteUInt32BigEndian(check, Checksum(named));
        return [.. length, .. named, .. check];
    }

    // CRC-32 as in the annex of the PNG specification.
    private static uint Checksum(byte[] content)
    {
        var remainder = uint.MaxValue;
        foreach (var value in content)
        {
            remainder ^= value;
            for (var bit = 0; bit < 8; bit++) remainder = (remainder >> 1) ^ ((remainder & 1) * 0xEDB8_8320);
        }
        return ~remainder;
    }
}
