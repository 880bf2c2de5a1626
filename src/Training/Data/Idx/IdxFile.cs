using System.Buffers.Binary;
using FedActors.Numerics.Memory;
using FedActors.TensorFiles;
using FedActors.Training.Data.Files;

namespace FedActors.Training.Data.Idx;

/// <summary>
/// The IDX format of the MNIST family (LeCun, Cortes, Burges): two zero bytes, a type, the number of sizes, the sizes as
/// big-endian 32-bit numbers, the values. Only unsigned bytes are supported; files may be gzipped.
/// </summary>
internal static class IdxFile
{
    private const int Alignment = 64;
    private const byte UnsignedBytes = 8;
    private const int Piece = 1 << 24;

    /// <summary>Reads images: three sizes (count, height, width) of bytes.</summary>
    public static (NativeRows Pixels, int Count, int Height, int Width) ReadImages(string path)
    {
        using var content = DataFile.Open(path);
        var sizes = ReadSizes(content, path, 3);
        if (Array.Exists(sizes, size => size == 0))
            throw new DataFileException(path, $"has no images: its header says {sizes[0]} of {sizes[1]} × {sizes[2]} pixels");
        var bytes = (nint)sizes[0] * sizes[1] * sizes[2];
        var pixels = new NativeRows((nuint)bytes, Alignment);
        for (nint done = 0; done < bytes; done += Piece)
            DataFile.Fill(content, pixels.Slice(done, (int)Math.Min(Piece, bytes - done)), path);
        DataFile.ExpectEnd(content, path);
        return (pixels, sizes[0], sizes[1], sizes[2]);
    }

    /// <summary>Reads labels: one size, every value below <paramref name="classes"/>.</summary>
    public static int[] ReadLabels(string path, int classes)
    {
        using var content = DataFile.Open(path);
        var bytes = new byte[ReadSizes(content, path, 1)[0]];
        DataFile.Fill(content, bytes, path);
        DataFile.ExpectEnd(content, path);
        var outside = Array.FindIndex(bytes, label => label >= classes);
        if (outside >= 0) throw new DataFileException(path, $"label {bytes[outside]} of sample {outside} is not below {classes}");
        return Array.ConvertAll(bytes, label => (int)label);
    }

    private static int[] ReadSizes(Stream content, string path, int dimensions)
    {
        Span<byte> header = stackalloc byte[4 + 4 * dimensions];
        DataFile.Fill(content, header, path);
        if (header[0] != 0 || header[1] != 0)
            throw new DataFileException(path, "is not an IDX file: it must begin with two zero bytes");
        if (header[2] != UnsignedBytes || header[3] != dimensions)
            throw new DataFileException(
                path, $"must hold unsigned bytes in {dimensions} dimensions, "
                + $"but its header says type {header[2]}, {header[3]} dimensions");
        var sizes = new int[dimensions];
        for (var dimension = 0; dimension < dimensions; dimension++)
        {
            sizes[dimension] = BinaryPrimitives.ReadInt32BigEndian(header[(4 + 4 * dimension)..]);
            if (sizes[dimension] < 0)
                throw new DataFileException(path, $"size {dimension} is {(uint)sizes[dimension]}, which is too large");
        }
        ExpectRoom(path, sizes);
        return sizes;
    }

    // Checked before memory is allocated: a tiny header can claim anything.
    private static void ExpectRoom(string path, int[] sizes)
    {
        var promised = sizes.Aggregate(1.0, (product, size) => product * size);
        var length = new FileInfo(path).Length;
        if (promised > (DataFile.IsPacked(path) ? Unpacking.BestRatio * length : length))
            throw new DataFileException(
                path, $"is truncated: its header promises {promised} values, but it has {length} bytes");
        if (DataFile.IsPacked(path) && promised > Unpacking.Most(length))
            throw new DataFileException(path, Unpacking.Refusal(length));
        Memory.Expect(promised, path);
    }
}
