using System.Buffers.Binary;
using System.Text.Json;

namespace FedActors.TensorFiles;

/// <summary>
/// The format in which PyTorch users save models (F32, F64, F16, BF16): an 8-byte length, a JSON header with the name, shape
/// and offsets of each tensor, then the elements. PyTorch's batch counters are ignored.
/// </summary>
internal sealed class SafetensorsFile : ITensorFile
{
    private const int LongestHeader = 100_000_000;
    private const string Metadata = "__metadata__";

    private readonly Stream _stream;
    private readonly long _start;

    /// <summary>Reads and checks the header.</summary>
    /// <exception cref="FileFormatException">It is not such a file, or the offsets do not match the shapes.</exception>
    public SafetensorsFile(Stream stream)
    {
        var entries = ParseHeader(ReadHeader(stream));
        (_stream, _start) = (stream, stream.Position);
        CheckPlaces(entries, stream.Length - stream.Position);
        Tensors =
        [
            .. from entry in entries
               where !entry.IsCounter
               select new StoredTensor(entry.Name, entry.Shape) { Kind = entry.FloatKind!.Value, From = entry.From },
        ];
    }

    /// <inheritdoc/>
    public IReadOnlyList<StoredTensor> Tensors { get; }

    /// <inheritdoc/>
    public FloatReader Open(StoredTensor tensor)
    {
        _stream.Position = _start + tensor.From;
        return new FloatReader(_stream, tensor.Kind);
    }

    private static byte[] ReadHeader(Stream stream)
    {
        Span<byte> prefix = stackalloc byte[sizeof(long)];
        Fill(stream, prefix);
        var length = BinaryPrimitives.ReadUInt64LittleEndian(prefix);
        if (length > LongestHeader || (long)length > stream.Length - stream.Position)
            throw new FileFormatException($"a header of {length} bytes does not fit into the file");
        var header = new byte[length];
        Fill(stream, header);
        return header;
    }

    private static List<Entry> ParseHeader(byte[] header)
    {
        try
        {
            using var json = JsonDocument.Parse(header);
            var entries = from entry in json.RootElement.EnumerateObject()
                          where entry.Name != Metadata
                          let places = entry.Value.GetProperty("data_offsets")
                          orderby places[0].GetInt64()
                          select new Entry(
                              entry.Name, entry.Value.GetProperty("dtype").GetString(),
                              [.. entry.Value.GetProperty("shape").EnumerateArray().Select(size => size.GetInt32())],
                              places[0].GetInt64(), places[1].GetInt64());
            return [.. entries];
        }
        catch (Exception problem) when (problem is JsonException or KeyNotFoundException or InvalidOperationException
            or FormatException or IndexOutOfRangeException)
        {
            throw new FileFormatException($"its header is not that of a safetensors file: {problem.Message}");
        }
    }

    private static void CheckPlaces(List<Entry> entries, long bytes)
    {
        var end = 0L;
        var names = new HashSet<string>();
        foreach (var entry in entries)
        {
            if (!names.Add(entry.Name)) throw new FileFormatException($"tensor '{entry.Name}' occurs twice");
            if (entry.FloatKind is null && !entry.IsCounter)
                throw new FileFormatException(
                    $"tensor '{entry.Name}' has elements of kind {entry.Kind}; supported are F32, F64, F16 and BF16");
            if (entry.From != end || Array.Exists(entry.Shape, size => size < 1) || entry.Bytes != entry.To - entry.From)
                throw new FileFormatException($"tensor '{entry.Name}' has offsets that do not match its shape");
            end = entry.To;
        }
        if (end != bytes) throw new FileFormatException($"the header announces {end} bytes of elements, but {bytes} follow");
    }

    private static void Fill(Stream stream, Span<byte> target)
    {
        if (stream.ReadAtLeast(target, target.Length, throwOnEndOfStream: false) < target.Length)
            throw new FileFormatException("it ends too early");
    }

    private sealed record Entry(string Name, string? Kind, int[] Shape, long From, long To)
    {
        /// <summary>Whether it counts the batches that a PyTorch batch norm has seen.</summary>
        public bool IsCounter => Kind == "I64" && Name.EndsWith("num_batches_tracked", StringComparison.Ordinal);

        public FloatKind? FloatKind => Kind switch
        {
            "F32" => TensorFiles.FloatKind.Single,
            "F64" => TensorFiles.FloatKind.Double,
            "F16" => TensorFiles.FloatKind.Half,
            "BF16" => TensorFiles.FloatKind.Brain,
            _ => null,
        };

        public Int128 Bytes => Shape.Aggregate((Int128)(FloatKind is { } kind ? FloatReader.SizeOf(kind) : sizeof(long)),
            (product, size) => product > long.MaxValue ? product : product * size);
    }
}
