using System.Runtime.InteropServices;
using System.Text.Json;
using FedActors.Golden;

namespace FedActors.Attacks.Tests;

/// <summary>One family of reference vectors (tests/golden/rules/SPEC.md says what they mean).</summary>
internal sealed class GoldenFamily(string name)
{
    private readonly JsonElement _root =
        JsonDocument.Parse(File.ReadAllBytes(GoldenFolder.PathOf("rules", name + ".json"))).RootElement;

    public IEnumerable<GoldenCase> Cases =>
        _root.GetProperty("cases").EnumerateArray().Select(value => new GoldenCase(this, value));

    public int Rows(JsonElement value) => value.TryGetProperty("ref", out var key)
        ? Rows(_root.GetProperty("data").GetProperty(key.GetString()!))
        : value.GetProperty("s")[0].GetInt32();

    public double[] Array(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Array) return [.. value.EnumerateArray().Select(Number)];
        if (value.TryGetProperty("ref", out var key)) return Array(_root.GetProperty("data").GetProperty(key.GetString()!));
        var bytes = value.GetProperty("b").GetBytesFromBase64();
        return value.GetProperty("t").GetString() switch
        {
            "f4" => [.. MemoryMarshal.Cast<byte, float>(bytes).ToArray().Select(single => (double)single)],
            "i4" => [.. MemoryMarshal.Cast<byte, int>(bytes).ToArray().Select(number => (double)number)],
            _ => MemoryMarshal.Cast<byte, double>(bytes).ToArray(),
        };
    }

    public static double Number(JsonElement value) =>
        value.ValueKind == JsonValueKind.String ? double.Parse(value.GetString()!) : value.GetDouble();
}
