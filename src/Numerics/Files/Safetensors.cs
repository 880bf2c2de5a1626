using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text.Json;
using FedActors.Numerics.Layout;

namespace FedActors.Numerics.Files;

/// <summary>
/// Files of named float32 tensors that other tools open: an 8-byte length, a JSON header with name, shape and place of each
/// tensor, then the elements.
/// </summary>
public static class Safetensors
{
    private const int LongestHeader = 100_000_000;
    private const string Metadata = "__metadata__";

    /// <summary>Writes the tensors of <paramref name="vector"/> as <paramref name="layers"/> cuts it.</summary>
    public static void Write(Stream stream, LayerTable layers, ReadOnlySpan<float> vector)
    {
        if (vector.Length != layers.Length) throw new ArgumentException($"{vector.Length} elements for layers of {layers.Length}");
        var header = Header(layers);
        Span<byte> length = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(length, header.Length);
        stream.Write(length);
        stream.Write(header);
        stream.Write(MemoryMarshal.AsBytes(vector));
    }

    /// <summary>
    /// Reads the tensors that <paramref name="layers"/> names, whatever their order in the file. PyTorch's counters of batches, which
    /// no model of ours reads, are passed over; any other tensor that is missing, of another shape or too many is refused.
    /// </summary>
    public static float[] Read(Stream stream, LayerTable layers)
    {
        var (found, values) = Read(stream);
        var byName = found.ToDictionary(layer => layer.Name);
        var vector = new float[layers.Length];
        foreach (var layer in layers)
        {
            if (!byName.Remove(layer.Name, out var source)) throw new FileFormatException($"tensor '{layer.Name}' is missing");
            if (!source.Shape.SequenceEqual(layer.Shape))
                throw new FileFormatException($"tensor '{layer.Name}' is {Text(source.Shape)}, but {Text(layer.Shape)} is needed");
            values.AsSpan(source.Offset, source.Length).CopyTo(vector.AsSpan(layer.Offset));
        }
        return byName.Count == 0 ? vector : throw new FileFormatException($"tensor '{byName.Keys.Order().First()}' is not one of the model's");
    }

    /// <summary>Reads every tensor, in the order of their places in the file, but for PyTorch's counters of batches.</summary>
    public static (LayerTable Layers, float[] Vector) Read(Stream stream)
    {
        var tensors = ParseHeader(ReadHeader(stream));
        var layers = Places(tensors);
        if (stream.CanSeek && stream.Length - stream.Position != layers.Length * (long)sizeof(float))
            throw new FileFormatException($"{layers.Length} elements are announced, but {stream.Length - stream.Position} bytes follow");
        var vector = new float[layers.Length];
        Fill(stream, MemoryMarshal.AsBytes(vector.AsSpan()));
        return WithoutCounters(layers, vector, tensors);
    }

    private static byte[] Header(LayerTable layers)
    {
        using var text = new MemoryStream();
        using (var json = new Utf8JsonWriter(text))
        {
            json.WriteStartObject();
            foreach (var layer in layers) WriteTensor(json, layer);
            json.WriteEndObject();
        }
        // Padded with spaces, so that the elements start at a multiple of 8.
        while (text.Length % 8 != 0) text.WriteByte((byte)' ');
        return text.ToArray();
    }

    private static void WriteTensor(Utf8JsonWriter json, Layer layer)
    {
        json.WriteStartObject(layer.Name);
        json.WriteString("dtype", "F32");
        json.WriteStartArray("shape");
        foreach (var size in layer.Shape) json.WriteNumberValue(size);
        json.WriteEndArray();
        json.WriteStartArray("data_offsets");
        json.WriteNumberValue(layer.Offset * (long)sizeof(float));
        json.WriteNumberValue((layer.Offset + layer.Length) * (long)sizeof(float));
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static byte[] ReadHeader(Stream stream)
    {
        Span<byte> prefix = stackalloc byte[sizeof(long)];
        Fill(stream, prefix);
        var length = BinaryPrimitives.ReadUInt64LittleEndian(prefix);
        if (length > LongestHeader || (stream.CanSeek && (long)length > stream.Length - stream.Position))
            throw new FileFormatException($"a header of {length} bytes does not fit in it");
        var header = new byte[length];
        Fill(stream, header);
        return header;
    }

    private static List<Tensor> ParseHeader(byte[] header)
    {
        try
        {
            using var json = JsonDocument.Parse(header);
            var tensors = from entry in json.RootElement.EnumerateObject()
                          where entry.Name != Metadata
                          let places = entry.Value.GetProperty("data_offsets")
                          orderby places[0].GetInt64()
                          select new Tensor(
                              entry.Name, entry.Value.GetProperty("dtype").GetString(),
                              [.. entry.Value.GetProperty("shape").EnumerateArray().Select(size => size.GetInt32())],
                              places[0].GetInt64(), places[1].GetInt64());
            return [.. tensors];
        }
        catch (Exception problem) when (problem is JsonException or KeyNotFoundException or InvalidOperationException or FormatException
            or IndexOutOfRangeException)
        {
            throw new FileFormatException($"its header is not that of a safetensors file: {problem.Message}");
        }
    }

    /// <summary>Every tensor as floats that fill its place; a counter is two of them, until <see cref="WithoutCounters"/>.</summary>
    private static LayerTable Places(List<Tensor> tensors)
    {
        var end = 0L;
        foreach (var tensor in tensors)
        {
            if (tensor.Kind != "F32" && !tensor.IsCounter) throw new FileFormatException($"tensor '{tensor.Name}' has elements of kind {tensor.Kind}; F32 is read");
            if (tensor.From != end || tensor.Shape.Any(size => size < 1) || tensor.Length * tensor.Size != tensor.To - tensor.From)
                throw new FileFormatException($"tensor '{tensor.Name}' does not lie where its shape says");
            end = tensor.To;
        }
        if (end > (long)int.MaxValue * sizeof(float)) throw new FileFormatException("it has more elements than a vector may have");
        return new LayerTable(tensors.Select(tensor => (tensor.Name, tensor.IsCounter ? [2] : tensor.Shape)));
    }

    private static (LayerTable Layers, float[] Vector) WithoutCounters(LayerTable places, float[] vector, List<Tensor> tensors)
    {
        if (!tensors.Exists(tensor => tensor.IsCounter)) return (places, vector);
        var kept = places.Where((_, index) => !tensors[index].IsCounter).ToList();
        return (
            new LayerTable(kept.Select(layer => (layer.Name, layer.Shape.ToArray()))),
            [.. kept.SelectMany(layer => vector[layer.Offset..(layer.Offset + layer.Length)])]);
    }

    private static string Text(IReadOnlyList<int> shape) => shape.Count == 0 ? "a scalar" : string.Join('×', shape);

    private static void Fill(Stream stream, Span<byte> target)
    {
        if (stream.ReadAtLeast(target, target.Length, throwOnEndOfStream: false) < target.Length)
            throw new FileFormatException("it ends too early");
    }

    private sealed record Tensor(string Name, string? Kind, int[] Shape, long From, long To)
    {
        /// <summary>Whether it is the number of batches that a batch norm of PyTorch has seen.</summary>
        public bool IsCounter => Kind == "I64" && Shape.Length == 0 && Name.EndsWith("num_batches_tracked", StringComparison.Ordinal);

        public int Size => IsCounter ? sizeof(long) : sizeof(float);

        /// <summary>The product of the sizes, −1 where it passes any vector's length.</summary>
        public long Length => Shape.Aggregate(1L, (product, size) => product < 0 || product * size > int.MaxValue ? -1 : product * size);
    }
}
