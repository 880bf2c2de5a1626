using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace FedActors.Hostile.Tests.Files;

/// <summary>Makes packed files, and damages them.</summary>
internal static class Packing
{
    public static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    public static byte[] Gzip(byte[] content, CompressionLevel level = CompressionLevel.Optimal)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, level)) gzip.Write(content);
        return packed.ToArray();
    }

    /// <summary>A small file that unpacks to 48 MB, many times.</summary>
    public static byte[] GzipBomb(string repeated, int times)
    {
        var content = new byte[48_000_000];
        for (var at = 0; at < content.Length; at++) content[at] = (byte)repeated[at % repeated.Length];
        var member = Gzip(content, CompressionLevel.SmallestSize);
        return [.. Enumerable.Repeat(member, times).SelectMany(bytes => bytes)];
    }

    public static byte[] Zip(params (string Name, byte[] Content)[] entries) => Zip(CompressionLevel.NoCompression, entries);

    public static byte[] Zip(CompressionLevel level, params (string Name, byte[] Content)[] entries)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, content) in entries)
            {
                using var entry = zip.CreateEntry(name + ".npy", level).Open();
                entry.Write(content);
            }
        return packed.ToArray();
    }

    /// <summary>A NumPy array of format version 1.</summary>
    public static byte[] Npy(string kind, string shape, byte[] elements, string order = "False") =>
        NpyWithHeader($"{{'descr': '{kind}', 'fortran_order': {order}, 'shape': {shape}, }}\n", elements);

    public static byte[] NpyWithHeader(string header, byte[] elements) =>
        [0x93, .. "NUMPY"u8, 1, 0, (byte)header.Length, (byte)(header.Length >> 8), .. Encoding.Latin1.GetBytes(header),
            .. elements];

    public static byte[] Floats(params float[] values) =>
        [.. values.SelectMany(BitConverter.GetBytes)];

    public static byte[] Longs(params long[] values) =>
        [.. values.SelectMany(BitConverter.GetBytes)];

    public static byte[] Doubles(params double[] values) =>
        [.. values.SelectMany(BitConverter.GetBytes)];

    public static byte[] Idx(byte[] values, params int[] sizes)
    {
        var header = new byte[4 + 4 * sizes.Length];
        (header[2], header[3]) = (8, (byte)sizes.Length);
        for (var index = 0; index < sizes.Length; index++)
            BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4 + 4 * index), sizes[index]);
        return [.. header, .. values];
    }

    /// <summary>The same bytes with one bit flipped; a negative place counts from the end.</summary>
    public static byte[] Flipped(byte[] content, int place)
    {
        byte[] damaged = [.. content];
        damaged[place < 0 ? content.Length + place : place] ^= 1;
        return damaged;
    }

    /// <summary>The same bytes with the first occurrence of some replaced by others.</summary>
    public static byte[] Replaced(byte[] content, byte[] old, byte[] with)
    {
        var at = content.AsSpan().IndexOf(old);
        Assert.True(at >= 0, "there is nothing to replace");
        return [.. content[..at], .. with, .. content[(at + old.Length)..]];
    }
}
