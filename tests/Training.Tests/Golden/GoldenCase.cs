using System.Text.Json;
using FedActors.Golden;
using FedActors.TensorFiles;

namespace FedActors.Training.Tests.Golden;

/// <summary>One reference file with the parameters that the index gives for it.</summary>
public sealed class GoldenCase
{
    private readonly IReadOnlyDictionary<string, NumericArray> _arrays;

    private GoldenCase(JsonElement parameters, IReadOnlyDictionary<string, NumericArray> arrays) =>
        (Parameters, _arrays) = (parameters, arrays);

    public JsonElement Parameters { get; }

    internal NumericArray this[string name] => _arrays[name];

    public IEnumerable<string> Names => _arrays.Keys;

    public static TheoryData<string> FilesOf(string kind) =>
    [
        .. from entry in Index()
           where entry.GetProperty("kind").GetString() == kind
           select entry.GetProperty("file").GetString()!,
    ];

    public static IEnumerable<string> Kinds() => Index().Select(entry => entry.GetProperty("kind").GetString()!);

    public static GoldenCase Load(string file)
    {
        var entry = Index().Single(entry => entry.GetProperty("file").GetString() == file);
        var more = entry.TryGetProperty("more", out var others) ? others.EnumerateArray().Select(each => each.GetString()!) : [];
        string[] files = [file, .. more];
        return new GoldenCase(
            entry, files.SelectMany(each => Npz.Read(GoldenFolder.PathOf("training", each))).ToDictionary());
    }

    public float[] Floats(string name) => _arrays[name].ToFloats();

    public int Int(string name, int otherwise = 0) =>
        Parameters.TryGetProperty(name, out var value) ? value.GetInt32() : otherwise;

    public double Double(string name, double otherwise = 0) =>
        Parameters.TryGetProperty(name, out var value) ? value.GetDouble() : otherwise;

    /// <summary>
    /// Asserts equality up to 10⁻⁴ of the largest expected value, since the references are float32 too, or of
    /// <paramref name="scale"/>, if all are smaller.
    /// </summary>
    public static void Agree(
        ReadOnlySpan<float> expected, ReadOnlySpan<float> actual, string what, double scale = 1e-30)
    {
        Assert.True(expected.Length == actual.Length, $"{what}: {expected.Length} values expected, {actual.Length} found");
        var largest = scale;
        foreach (var value in expected) largest = Math.Max(largest, Math.Abs(value));
        for (var i = 0; i < expected.Length; i++)
            Assert.True(
                Math.Abs((double)expected[i] - actual[i]) <= 1e-4 * largest,
                $"{what}[{i}]: expected {expected[i]}, found {actual[i]}, of at most {largest}");
    }

    private static List<JsonElement> Index()
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(GoldenFolder.PathOf("training", "index.json")));
        return [.. json.RootElement.EnumerateArray().Select(entry => entry.Clone())];
    }
}
