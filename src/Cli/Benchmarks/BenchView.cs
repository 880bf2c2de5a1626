using System.Globalization;
using System.Text.Json;

namespace FedActors.Cli.Benchmarks;

/// <summary>Shows what was measured, as it is measured: a table, or JSON at the end.</summary>
internal sealed class BenchView(TextWriter writer, BenchRequest request)
{
    private readonly List<BenchResult> _results = [];

    public void Begin(IReadOnlyDictionary<string, double> yardstick)
    {
        if (request.Json) return;
        writer.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{request.Clients} updates of {request.Parameters} values, {request.Threads} threads, the best of {request.Runs} runs"));
        if (yardstick.Count == 0) writer.WriteLine("nothing to compare with: /usr/bin/python3 has no NumPy here");
        writer.WriteLine($"{"rule",-62}{"ours",11}{"theirs",11}{"ours/theirs",13}  against");
    }

    public void Add(BenchResult result)
    {
        _results.Add(result);
        if (request.Json) return;
        var ratio = result.Ratio is { } known ? known.ToString("F2", CultureInfo.InvariantCulture) : "";
        writer.WriteLine($"{result.Rule,-62}{Milliseconds(result.Seconds),11}{Milliseconds(result.Yardstick),11}{ratio,13}  {Name(result)}");
    }

    public void End()
    {
        if (!request.Json) return;
        writer.WriteLine(JsonSerializer.Serialize(new
        {
            clients = request.Clients,
            parameters = request.Parameters,
            threads = request.Threads,
            runs = request.Runs,
            results = _results.Select(result => new
            {
                rule = result.Rule,
                seconds = result.Seconds,
                against = result.Against,
                yardstick_seconds = result.Yardstick,
                ratio = result.Ratio,
            }),
        }));
    }

    private static string Name(BenchResult result) => result.Against switch
    {
        null => "",
        "gram" => "NumPy's Gram matrix alone",
        "mean" => "NumPy's mean",
        _ => $"PyTorch's {result.Against}",
    };

    private static string Milliseconds(double? seconds) =>
        seconds is { } known ? string.Create(CultureInfo.InvariantCulture, $"{known * 1e3:F1} ms") : "";
}
