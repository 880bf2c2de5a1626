using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using FedActors.Cli;

namespace FedActors.Bench;

/// <summary>Shows a benchmark line by line as it is measured: as a table, or as JSON for programs.</summary>
/// <param name="host">Where to write.</param>
/// <param name="heading">The heading of the table.</param>
/// <param name="setting">Fields that JSON repeats in every line: how it was measured.</param>
/// <param name="json">Whether to write JSON.</param>
internal sealed class MeasuredView(Host host, string heading, IReadOnlyList<(string Key, JsonNode? Value)> setting, bool json)
{
    private const string NotInstalled = "–";
    private static readonly JsonSerializerOptions Names = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };
    private static readonly JsonSerializerOptions AsWritten = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private bool _begun;

    public void Show(Measured line)
    {
        if (json)
        {
            var fields = JsonSerializer.SerializeToNode(line, Names)!.AsObject();
            foreach (var (key, value) in setting) fields.Add(key, value?.DeepClone());
            host.Out.Writer.WriteLine(fields.ToJsonString(AsWritten));
            return;
        }
        if (!_begun) host.Out.Writer.WriteLine($"{heading}\n\n{"",-70}{"ours",12}{"theirs",12}  {"unit",-10}{"ratio",7}");
        _begun = true;
        var theirs = line.Theirs is { } other ? Figure(other) : NotInstalled;
        host.Out.Writer.WriteLine($"{line.Name,-70}{Figure(line.Ours),12}{theirs,12}  {line.Unit,-10}"
            + $"{(line.Ratio is { } ratio ? $"{ratio:F2}" : NotInstalled),7}");
    }

    private static string Figure(double value) => value < 1000 ? $"{value:F1}" : $"{value:N0}";
}
