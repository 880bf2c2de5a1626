using System.Text.Json;
using FedActors.Numerics.Layout;
using FedActors.TensorFiles;

namespace FedActors.Cli.Aggregating;

/// <summary>A layer table in JSON: <c>{"conv1.weight": [32, 1, 3, 3], …}</c>, or <c>[{"name": "conv1.weight", "shape": [32, 1, 3, 3]}, …]</c>.</summary>
internal static class LayersFile
{
    public static LayerTable Read(string path) => InputFile.Read(path, stream =>
    {
        try
        {
            using var json = JsonDocument.Parse(stream);
            var layers = new LayerTable(Tensors(json.RootElement));
            if (layers.GroupBy(layer => layer.Name).FirstOrDefault(same => same.Count() > 1) is { } twice) throw new FileFormatException($"names layer '{twice.Key}' twice");
            return layers.Count > 0 ? layers : throw new FileFormatException("names no layer");
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException or OverflowException)
        {
            throw new FileFormatException($"is no layer table such as {{\"fc.weight\": [10, 64], \"fc.bias\": [10]}}: {error.Message}");
        }
    });

    private static (string Name, int[] Shape)[] Tensors(JsonElement root) => root.ValueKind == JsonValueKind.Object
        ? [.. root.EnumerateObject().Select(layer => (layer.Name, Shape(layer.Value)))]
        : [.. root.EnumerateArray().Select(layer => (layer.GetProperty("name").GetString() ?? throw new FormatException("a name is null"), Shape(layer.GetProperty("shape"))))];

    private static int[] Shape(JsonElement shape) => [.. shape.EnumerateArray().Select(size => size.GetInt32())];
}
