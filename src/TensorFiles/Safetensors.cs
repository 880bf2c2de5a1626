using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text.Json;
using FedActors.Numerics.Layout;

namespace FedActors.TensorFiles;

/// <summary>
/// A vector in a file of named tensors that other tools can open. Tensors are written as float32 and read from any float type
/// (<see cref="SafetensorsFile"/>).
/// </summary>
internal static class Safetensors
{
    /// <summary>Writes <paramref name="vector"/> as the tensors in <paramref name="tensors"/>.</summary>
    public static void Write(Stream stream, TensorTable tensors, ReadOnlySpan<float> vector)
    {
        if (vector.Length != tensors.Length)
            throw new ArgumentException($"{vector.Length} elements for tensors of {tensors.Length}");
        var header = Header(tensors);
        Span<byte> length = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(length, header.Length);
        stream.Write(length);
        stream.Write(header);
        stream.Write(MemoryMarshal.AsBytes(vector));
    }

    /// <summary>
    /// Reads the tensors that <paramref name="tensors"/> names, in whatever order they are stored. PyTorch's batch counters,
    /// which none of our models use, are ignored, and so are tensors that <paramref name="ignored"/> names; one that is missing,
    /// surplus or of another shape is refused.
    /// </summary>
    public static float[] Read(Stream stream, TensorTable tensors, Func<string, bool>? ignored = null)
    {
        var (found, values) = Read(stream);
        var byName = found.Where(tensor => ignored is null || !ignored(tensor.Name)).ToDictionary(tensor => tensor.Name);
        var vector = new float[tensors.Length];
        foreach (var tensor in tensors)
        {
            if (!byName.Remove(tensor.Name, out var source)) throw new FileFormatException($"tensor '{tensor.Name}' is missing");
            if (!source.Shape.SequenceEqual(tensor.Shape))
                throw new FileFormatException(
                    $"tensor '{tensor.Name}' is {Text(source.Shape)}, but must be {Text(tensor.Shape)}");
            values.AsSpan(source.Offset, source.Length).CopyTo(vector.AsSpan(tensor.Offset));
        }
        return byName.Count == 0
            ? vector
            : throw new FileFormatException($"tensor '{byName.Keys.Order().First()}' is not part of the model");
    }

    /// <summary>Reads every tensor except PyTorch's batch counters, in the order in which they are stored.</summary>
    public static (TensorTable Tensors, float[] Vector) Read(Stream stream)
    {
        var file = new SafetensorsFile(stream);
        var tensors = Tensors(file);
        var vector = new float[tensors.Length];
        for (var index = 0; index < tensors.Count; index++)
            file.Open(file.Tensors[index]).Read(vector.AsSpan(tensors[index].Offset, tensors[index].Length));
        return (tensors, vector);
    }

    private static TensorTable Tensors(SafetensorsFile file)
    {
        try
        {
            return new TensorTable(file.Tensors.Select(tensor => (tensor.Name, tensor.Shape.ToArray())));
        }
        catch (OverflowException)
        {
            throw new FileFormatException("it has more elements than a vector can hold");
        }
    }

    private static byte[] Header(TensorTable tensors)
    {
        using var text = new MemoryStream();
        using (var json = new Utf8JsonWriter(text))
        {
            json.WriteStartObject();
            foreach (var tensor in tensors) WriteTensor(json, tensor);
            json.WriteEndObject();
        }
        // Padded with spaces, so that the elements start at a multiple of 8.
        while (text.Length % 8 != 0) text.WriteByte((byte)' ');
        return text.ToArray();
    }

    private static void WriteTensor(Utf8JsonWriter json, Tensor tensor)
    {
        json.WriteStartObject(tensor.Name);
        json.WriteString("dtype", "F32");
        json.WriteStartArray("shape");
        foreach (var size in tensor.Shape) json.WriteNumberValue(size);
        json.WriteEndArray();
        json.WriteStartArray("data_offsets");
        json.WriteNumberValue(tensor.Offset * (long)sizeof(float));
        json.WriteNumberValue((tensor.Offset + tensor.Length) * (long)sizeof(float));
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string Text(IReadOnlyList<int> shape) => shape.Count == 0 ? "a scalar" : string.Join('×', shape);
}
