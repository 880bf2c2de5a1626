using FedActors.Aggregation.Matrix;
using FedActors.Aggregation.Primitives;
using FedActors.Cli.Commands;
using FedActors.Engine.Configuration;

namespace FedActors.Cli.Benchmarks;

/// <summary>Times rules on random updates, and what a user of NumPy would wait for beside them.</summary>
internal sealed class AggregationBench(Host host, BenchRequest request)
{
    public int Run()
    {
        var rules = BenchRule.For(request.Clients).Where(rule => rule.Text.Contains(request.Only, StringComparison.Ordinal)).ToList();
        if (rules.Count == 0) throw new InputException($"--only: no measured rule has \"{request.Only}\" in it");
        // One after the other: side by side, both would be slow.
        var yardstick = rules.Exists(rule => rule.Against is not null) ? Yardstick.Measure(request) : new Dictionary<string, double>();
        var view = new BenchView(host.Out.Writer, request);
        view.Begin(yardstick);
        using var updates = BenchUpdates.Of(request.Clients, request.Parameters, request.Threads);
        foreach (var rule in rules) view.Add(Measure(rule, updates, yardstick));
        view.End();
        return ExitCode.Done;
    }

    private BenchResult Measure(BenchRule rule, UpdateMatrix matrix, IReadOnlyDictionary<string, double> yardstick)
    {
        var built = RuleText.Parse(rule.Text, "bench").Build(matrix.Layers, new CpuMath(request.Threads));
        var (updates, result) = (UpdateSet.All(matrix), new float[matrix.Columns]);
        var best = TimeSpan.MaxValue;
        for (var run = 0; run < request.Runs; run++)
        {
            host.Interrupted.ThrowIfCancellationRequested();
            var began = host.Clock.GetTimestamp();
            built.Aggregate(updates, result);
            var took = host.Clock.GetElapsedTime(began);
            if (took < best) best = took;
        }
        return new BenchResult(rule.Text, best.TotalSeconds, rule.Against, rule.Against is { } key && yardstick.TryGetValue(key, out var theirs) ? theirs : null);
    }
}
