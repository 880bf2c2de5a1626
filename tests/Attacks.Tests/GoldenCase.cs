using System.Text.Json;

namespace FedActors.Attacks.Tests;

internal sealed class GoldenCase(GoldenFamily family, JsonElement root)
{
    public string Id => root.GetProperty("id").GetString()!;

    public JsonElement Params => root.GetProperty("params");

    public JsonElement Expected => root.GetProperty("expected");

    public int FirstLayerLength => root.GetProperty("layers")[0].GetProperty("shape").EnumerateArray()
        .Aggregate(1, (product, size) => product * size.GetInt32());

    public bool Has(string variant) => Expected.TryGetProperty(variant, out _);

    public double[] Array(JsonElement value) => family.Array(value);

    public double[] Input(string name) => family.Array(root.GetProperty("inputs").GetProperty(name));

    public float[] Singles(string name) => System.Array.ConvertAll(Input(name), value => (float)value);

    public int[] Integers(string name) => System.Array.ConvertAll(Input(name), value => (int)value);

    /// <summary>How many rows an input has, according to the file.</summary>
    public int Rows(string name) => family.Rows(root.GetProperty("inputs").GetProperty(name));

    public double Parameter(string name) => GoldenFamily.Number(Params.GetProperty(name));

    /// <summary>Compares with the named variant, within the file's tolerance.</summary>
    public void AssertOut(string variant, ReadOnlySpan<float> actual)
    {
        var expected = Array(Expected.GetProperty(variant).GetProperty("out"));
        var tolerance = Expected.GetProperty(variant).TryGetProperty("atol", out var atol) ? atol.GetDouble() : 0;
        Assert.Equal(expected.Length, actual.Length);
        for (var index = 0; index < expected.Length; index++)
            Assert.True(expected[index].Equals(actual[index]) || Math.Abs(expected[index] - actual[index]) <= tolerance,
                $"{Id} {variant}[{index}]: expected {expected[index]}, found {actual[index]}");
    }

    public int[] Labels(string variant) =>
        [.. Expected.GetProperty(variant).GetProperty("labels").EnumerateArray().Select(label => label.GetInt32())];
}
