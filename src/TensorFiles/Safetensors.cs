using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text.Json;
using FedActors.Numerics.Layout;

namespace FedActors.TensorFiles;

/// <summary>
/// A vector in a file of named tensors that other tools open: its layers, of float32 where it is written, of any floats where it is
/// read (<see cref="SafetensorsFile"/>).
/// </summary>
public static class Safetensors
{
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
        var file = new SafetensorsFile(stream);
        var layers = Layers(file);
        var vector = new float[layers.Length];
        for (var index = 0; index < layers.Count; index++) file.Open(file.Tensors[index]).Read(vector.AsSpan(layers[index].Offset, layers[index].Length));
        return (layers, vector);
    }

    private static LayerTable Layers(SafetensorsFile file)
    {
        try
        {
            return new LayerTable(file.Tensors.Select(tensor => (tensor.Name, tensor.Shape.ToArray())));
        }
        catch (OverflowException)
        {
            throw new FileFormatException("it has more elements than a vector may have");
        }
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

    private static string Text(IReadOnlyList<int> shape) => shape.Count == 0 ? "a scalar" : string.Join('×', shape);
}
