using System.Runtime.InteropServices;
using System.Text.Json;

namespace FedActors.Golden.Rules;

/// <summary>An array of a golden file: its shape and its values, row-major, as doubles.</summary>
public sealed record GoldenArray(int[] Shape, double[] Values)
{
    /// <summary>How many rows a matrix has.</summary>
    public int Rows => Shape[0];

    public float[] Singles => [.. Values.Select(value => (float)value)];

    public float[] Row(int row) => [.. Values.Skip(row * Shape[1]).Take(Shape[1]).Select(value => (float)value)];

    internal static GoldenArray Read(JsonElement json)
    {
        var bytes = json.GetProperty("b").GetBytesFromBase64();
        double[] values = json.GetProperty("t").GetString() switch
        {
            "f4" => [.. MemoryMarshal.Cast<byte, float>(bytes).ToArray().Select(value => (double)value)],
            "f8" => MemoryMarshal.Cast<byte, double>(bytes).ToArray(),
            "i4" => [.. MemoryMarshal.Cast<byte, int>(bytes).ToArray().Select(value => (double)value)],
            var type => throw new InvalidDataException($"no array type '{type}'"),
        };
        return new GoldenArray([.. json.GetProperty("s").EnumerateArray().Select(size => size.GetInt32())], values);
    }
}
