using System.Text.Json;

namespace FedActors.Golden.Rules;

/// <summary>One file of golden cases of a rule.</summary>
public sealed class GoldenFamily
{
    private readonly Dictionary<string, GoldenCase> _cases;

    private GoldenFamily(JsonElement root)
    {
        var data = root.TryGetProperty("data", out var shared) ? shared : default;
        var cases = root.GetProperty("cases").EnumerateArray().Select(json => new GoldenCase(json, data));
        _cases = cases.ToDictionary(golden => golden.Id);
    }

    public GoldenCase this[string id] => _cases[id];

    /// <summary>All variants that occur in any case.</summary>
    public IEnumerable<string> Variants => _cases.Values.SelectMany(golden => golden.Variants).Distinct();

    /// <summary>Reads a file of a folder of golden vectors.</summary>
    public static GoldenFamily Load(string family, string folder = "rules")
    {
        using var stream = File.OpenRead(GoldenFolder.PathOf(folder, family + ".json"));
        return new GoldenFamily(JsonDocument.Parse(stream).RootElement.Clone());
    }

    /// <summary>Every case of the file, paired with each of those variants that it has.</summary>
    public IEnumerable<(string Case, string Variant)> Pairs(params string[] variants) =>
        from golden in _cases.Values
        from variant in golden.Variants
        where variants.Contains(variant)
        select (golden.Id, variant);
}
