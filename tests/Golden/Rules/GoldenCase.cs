using System.Text.Json;

namespace FedActors.Golden.Rules;

/// <summary>One case of a golden file: parameters, inputs, and what each variant of the rule returns.</summary>
public sealed class GoldenCase(JsonElement json, JsonElement data)
{
    public string Id => json.GetProperty("id").GetString()!;

    public IReadOnlyList<string> Tags => [.. json.GetProperty("tags").EnumerateArray().Select(tag => tag.GetString()!)];

    public IReadOnlyList<string> Variants =>
        [.. json.GetProperty("expected").EnumerateObject().Select(property => property.Name)];

    public int Integer(string parameter) => Parameter(parameter).GetInt32();

    public double Number(string parameter) => Parameter(parameter).GetDouble();

    public string Text(string parameter) => Parameter(parameter).GetString()!;

    public double[] Numbers(string parameter) => [.. Parameter(parameter).EnumerateArray().Select(value => value.GetDouble())];

    public bool Has(string parameter) => json.GetProperty("params").TryGetProperty(parameter, out _);

    public bool HasInput(string name) => json.GetProperty("inputs").TryGetProperty(name, out _);

    public GoldenArray Input(string name)
    {
        var input = json.GetProperty("inputs").GetProperty(name);
        return GoldenArray.Read(input.TryGetProperty("ref", out var key) ? data.GetProperty(key.GetString()!) : input);
    }

    /// <summary>
    /// Names and shapes of the tensors that the columns are made of; one nameless tensor where the case has no table.
    /// </summary>
    public IReadOnlyList<(string Name, int[] Shape)> Tensors(int columns) => !json.TryGetProperty("layers", out var tensors)
        ? [("all", [columns])]
        : [.. tensors.EnumerateArray().Select(tensor => (tensor.GetProperty("name").GetString()!,
            tensor.GetProperty("shape").EnumerateArray().Select(size => size.GetInt32()).ToArray()))];

    public GoldenExpectation Expected(string variant) => new(json.GetProperty("expected").GetProperty(variant));

    private JsonElement Parameter(string name) => json.GetProperty("params").GetProperty(name);
}
