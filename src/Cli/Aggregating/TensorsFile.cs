using System.Text.Json;

namespace FedActors.Cli.Aggregating;

/// <summary>
/// A tensor table in JSON: <c>{"conv1.weight": [32, 1, 3, 3], …}</c>, or
/// <c>[{"name": "conv1.weight", "shape": [32, 1, 3, 3]}, …]</c>.
/// </summary>
internal static class TensorsFile
{
    public static TensorTable Read(string path) => InputFile.Read(path, stream =>
    {
        try
        {
            using var json = JsonDocument.Parse(stream);
            var tensors = new TensorTable(Tensors(json.RootElement));
            if (tensors.GroupBy(tensor => tensor.Name).FirstOrDefault(same => same.Count() > 1) is { } twice)
                throw new FileFormatException($"names tensor '{twice.Key}' twice");
            return tensors.Count > 0 ? tensors : throw new FileFormatException("names no tensor");
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException
            or FormatException or ArgumentException or OverflowException)
        {
            throw new FileFormatException(
                $"is not a tensor table such as {{\"fc.weight\": [10, 64], \"fc.bias\": [10]}}: {error.Message}");
        }
    });

    private static (string Name, int[] Shape)[] Tensors(JsonElement root) => root.ValueKind == JsonValueKind.Object
        ? [.. root.EnumerateObject().Select(tensor => (tensor.Name, Shape(tensor.Value)))]
        : [.. root.EnumerateArray().Select(tensor => (Name(tensor), Shape(tensor.GetProperty("shape"))))];

    private static string Name(JsonElement tensor) =>
        tensor.GetProperty("name").GetString() ?? throw new FormatException("a name is null");

    private static int[] Shape(JsonElement shape) => [.. shape.EnumerateArray().Select(size => size.GetInt32())];
}
