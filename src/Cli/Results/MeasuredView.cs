using System.Text.Json;
using FedActors.Cli.Benchmarks;

namespace FedActors.Cli.Results;

/// <summary>A benchmark line by line, as it is measured: a table, or JSON for programs.</summary>
internal sealed class MeasuredView(Host host, string heading, bool json)
{
    private const string NotInstalled = "–";
    private static readonly JsonSerializerOptions Names = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };
    private bool _begun;

    public void Show(Measured line)
    {
        if (json)
        {
            host.Out.Writer.WriteLine(JsonSerializer.Serialize(line, Names));
            return;
        }
        if (!_begun) host.Out.Writer.WriteLine($"{heading}\n\n{"",-70}{"ours",12}{"theirs",12}  {"unit",-10}{"ratio",7}");
        _begun = true;
        host.Out.Writer.WriteLine(
            $"{line.Name,-70}{Figure(line.Ours),12}{(line.Theirs is { } theirs ? Figure(theirs) : NotInstalled),12}  {line.Unit,-10}"
            + $"{(line.Ratio is { } ratio ? $"{ratio:F2}" : NotInstalled),7}");
    }

    private static string Figure(double value) => value < 1000 ? $"{value:F1}" : $"{value:N0}";
}
