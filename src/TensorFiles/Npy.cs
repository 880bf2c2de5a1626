using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.RegularExpressions;

namespace FedActors.TensorFiles;

/// <summary>
/// NumPy's array files (format versions 1 to 3), little-endian: float16, float32, float64, int32, int64, bytes and booleans.
/// </summary>
internal static partial class Npy
{
    private const int LongestHeader = 1 << 16;
    private const int HeaderAlignment = 64;
    // The number of elements read or written at once: a span, unlike an array, is limited to 2³¹ bytes.
    private const int Piece = 1 << 20;

    /// <summary>
    /// Reads one array. At most <paramref name="limit"/> bytes follow; a header that claims more is refused before memory is
    /// allocated.
    /// </summary>
    public static NumericArray Read(Stream stream, long limit)
    {
        var (kind, isFortran, shape) = ReadShape(stream, limit);
        var count = Count(shape);
        var (_, create) = Kind(kind);
        var elements = create((int)count);
        for (var first = 0L; first < count; first += Piece) stream.ReadExactly(Bytes(elements, (int)first));
        return new NumericArray(shape, isFortran ? FortranOrder.ToC(elements, shape) : elements);
    }

    /// <summary>Writes one array.</summary>
    public static void Write(Stream stream, NumericArray array)
    {
        var kind = array.Elements switch
        {
            Half[] => "<f2",
            float[] => "<f4",
            double[] => "<f8",
            int[] => "<i4",
            long[] => "<i8",
            byte[] => "|u1",
            _ => throw new ArgumentException($"arrays of {array.Elements.GetType().GetElementType()} cannot be written"),
        };
        var shape = array.Shape.Count == 1 ? $"({array.Shape[0]},)" : $"({string.Join(", ", array.Shape)})";
        var header = $"{{'descr': '{kind}', 'fortran_order': False, 'shape': {shape}, }}";
        var length =
            (Prefix.Length + header.Length + 1 + HeaderAlignment - 1) / HeaderAlignment * HeaderAlignment - Prefix.Length;
        var prefix = Prefix.ToArray();
        BinaryPrimitives.WriteUInt16LittleEndian(prefix.AsSpan(8), (ushort)length);
        stream.Write(prefix);
        stream.Write(Encoding.Latin1.GetBytes(header.PadRight(length - 1) + "\n"));
        for (var first = 0L; first < array.Elements.Length; first += Piece) stream.Write(Bytes(array.Elements, (int)first));
    }

    /// <summary>Reads everything before the elements, of which at most <paramref name="limit"/> bytes follow.</summary>
    internal static (string Kind, bool IsFortran, int[] Shape) ReadShape(Stream stream, long limit)
    {
        var (kind, isFortran, shape) = ParseHeader(ReadHeader(stream));
        var (size, _) = Kind(kind);
        if (stream.CanSeek) limit = Math.Min(limit, stream.Length - stream.Position);
        if (stream is CheckedEntry entry) limit = entry.Left;
        var count = shape.Aggregate((Int128)1, (product, next) => product > long.MaxValue ? product : product * next);
        if (count * size > limit)
            throw new FileFormatException($"the header claims {count} elements of {size} bytes, but only {limit} bytes follow");
        return (kind, isFortran, shape);
    }

    /// <summary>How floats of this kind are stored; null if they are not floats.</summary>
    internal static FloatKind? FloatKindOf(string kind) => kind switch
    {
        "<f2" => FloatKind.Half,
        "<f4" => FloatKind.Single,
        "<f8" => FloatKind.Double,
        _ => null,
    };

    private static ReadOnlySpan<byte> Prefix => [0x93, (byte)'N', (byte)'U', (byte)'M', (byte)'P', (byte)'Y', 1, 0, 0, 0];

    private static string ReadHeader(Stream stream)
    {
        Span<byte> prefix = stackalloc byte[8], size = stackalloc byte[4];
        Fill(stream, prefix);
        if (!prefix[..6].SequenceEqual(Prefix[..6])) throw new FileFormatException("it does not start like a NumPy array");
        if (prefix[6] is < 1 or > 3) throw new FileFormatException($"format version {prefix[6]} is not supported");
        size.Clear();
        Fill(stream, size[..(prefix[6] == 1 ? 2 : 4)]);
        var length = BinaryPrimitives.ReadUInt32LittleEndian(size);
        if (length > LongestHeader) throw new FileFormatException($"a header of {length} bytes is too long");
        var header = new byte[length];
        Fill(stream, header);
        return Encoding.Latin1.GetString(header);
    }

    private static (string Kind, bool IsFortran, int[] Shape) ParseHeader(string header)
    {
        var match = Header().Match(header);
        if (!match.Success) throw new FileFormatException("its header does not describe a plain array");
        var sizes =
            match.Groups["shape"].Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return (match.Groups["kind"].Value, match.Groups["fortran"].Value == "True", Array.ConvertAll(sizes, ParseSize));
    }

    private static int ParseSize(string size) =>
        int.TryParse(size, out var number) && number >= 0
            ? number
            : throw new FileFormatException($"'{size}' is not an array size");

    private static long Count(int[] shape)
    {
        var count = 1L;
        foreach (var size in shape)
            if ((count *= size) > int.MaxValue) throw new FileFormatException("it has more elements than an array can hold");
        return count;
    }

    private static (int Size, Func<int, Array> Create) Kind(string kind) => kind switch
    {
        "<f2" => (2, count => new Half[count]),
        "<f4" => (4, count => new float[count]),
        "<f8" => (8, count => new double[count]),
        "<i4" => (4, count => new int[count]),
        "<i8" => (8, count => new long[count]),
        "|u1" or "|b1" => (1, count => new byte[count]),
        _ => throw new FileFormatException(
            $"elements of kind '{kind}' are not supported; use <f2, <f4, <f8, <i4, <i8, |u1 or |b1"),
    };

    private static Span<byte> Bytes(Array elements, int first)
    {
        var length = Math.Min(Piece, elements.Length - first);
        return elements switch
        {
            Half[] halves => MemoryMarshal.AsBytes(halves.AsSpan(first, length)),
            float[] floats => MemoryMarshal.AsBytes(floats.AsSpan(first, length)),
            double[] doubles => MemoryMarshal.AsBytes(doubles.AsSpan(first, length)),
            int[] ints => MemoryMarshal.AsBytes(ints.AsSpan(first, length)),
            long[] longs => MemoryMarshal.AsBytes(longs.AsSpan(first, length)),
            byte[] bytes => bytes.AsSpan(first, length),
            _ => throw new ArgumentException($"arrays of {elements.GetType().GetElementType()} are not supported"),
        };
    }

    private static void Fill(Stream stream, Span<byte> target)
    {
        if (stream.ReadAtLeast(target, target.Length, throwOnEndOfStream: false) < target.Length)
            throw new FileFormatException("it ends inside its header");
    }

    [GeneratedRegex(
        @"^\{\s*'descr':\s*'(?<kind>[^']*)',\s*'fortran_order':\s*(?<fortran>True|False),"
        + @"\s*'shape':\s*\((?<shape>[^)]*)\),?\s*\}\s*$")]
    private static partial Regex Header();
}
