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

    /// <summary>Reads every tensor, in the order of their places in the file.</summary>
    public static (LayerTable Layers, float[] Vector) Read(Stream stream)
    {
        var tensors = ParseHeader(ReadHeader(stream));
        var layers = Layers(tensors);
        if (stream.CanSeek && stream.Length - stream.Position != layers.Length * (long)sizeof(float))
            throw new FileFormatException($"{layers.Length} elements are announced, but {stream.Length - stream.Position} bytes follow");
        var vector = new float[layers.Length];
        Fill(stream, MemoryMarshal.AsBytes(vector.AsSpan()));
        return (layers, vector);
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

    private static LayerTable Layers(List<Tensor> tensors)
    {
        var end = 0L;
        foreach (var tensor in tensors)
        {
            if (tensor.Kind != "F32") throw new FileFormatException($"tensor '{tensor.Name}' has elements of kind {tensor.Kind}; F32 is read");
            if (tensor.From != end || tensor.Shape.Any(size => size < 1) || tensor.Length * sizeof(float) != tensor.To - tensor.From)
                throw new FileFormatException($"tensor '{tensor.Name}' does not lie where its shape says");
            end = tensor.To;
        }
        if (end > (long)int.MaxValue * sizeof(float)) throw new FileFormatException("it has more elements than a vector may have");
        return new LayerTable(tensors.Select(tensor => (tensor.Name, tensor.Shape)));
    }

    private static void Fill(Stream stream, Span<byte> target)
    {
        if (stream.ReadAtLeast(target, target.Length, throwOnEndOfStream: false) < target.Length)
            throw new FileFormatException("it ends too early");
    }

    private sealed record Tensor(string Name, string? Kind, int[] Shape, long From, long To)
    {
        /// <summary>The product of the sizes, −1 where it passes any vector's length.</summary>
        public long Length => Shape.Aggregate(1L, (product, size) => product < 0 || product * size > int.MaxValue ? -1 : product * size);
    }
}
