using System.Globalization;
using System.Text.Json;

namespace FedActors.Bench.Rules;

/// <summary>Rules on random updates, compared with what a user of NumPy or PyTorch would wait for.</summary>
internal sealed class RulesBenchmark(TimeProvider clock, BenchRequest request)
{
    private const double Milliseconds = 1e3;
    private readonly IReadOnlyList<BenchRule> _rules =
        [.. BenchRule.For(request.Clients).Where(rule => rule.Text.Contains(request.Filter, StringComparison.OrdinalIgnoreCase))];

    public IEnumerable<Measured> Run(CancellationToken interrupted)
    {
        if (_rules.Count == 0) yield break;
        using var numpy = _rules.Any(rule => rule.Against is not null)
            ? Python.Start(typeof(RulesBenchmark), "numpy.py", "numpy", request.Threads)
            : null;
        using var matrix = BenchUpdates.Of(request.Clients, request.Parameters, request.Threads);
        foreach (var rule in _rules) yield return Compare(rule, matrix, numpy, interrupted);
    }

    /// <summary>Alternates both sides, so that other load on the machine affects both.</summary>
    private Measured Compare(BenchRule rule, UpdateMatrix matrix, Python? numpy, CancellationToken interrupted)
    {
        var built = RuleText.Parse(rule.Text, "bench").Build(matrix.Tensors, new CpuMath(request.Threads));
        RuleTime.Seconds(clock, built, matrix); // warm-up: compiles the code, allocates the memory
        var (ours, theirs) = (new List<double>(), new List<double>());
        for (var repeat = 0; repeat < (rule.IsSlowElsewhere ? 1 : request.Repeats); repeat++)
        {
            interrupted.ThrowIfCancellationRequested();
            ours.Add(RuleTime.Seconds(clock, built, matrix) * Milliseconds);
            if (rule.Against is { } what && numpy is not null && Ask(numpy, what) is >= 0 and var seconds)
                theirs.Add(seconds * Milliseconds);
        }
        var name = rule.Against is { } other ? $"{rule.Text} ({other})" : rule.Text;
        if (theirs.Count == 0) return new Measured(name, "ms", Medians.Of(ours), null, null);
        var ratio = Medians.Of(theirs.Zip(ours, (their, our) => their / our));
        return new Measured(name, "ms", Medians.Of(ours), Medians.Of(theirs), ratio);
    }

    private double Ask(Python numpy, string what)
    {
        var question = new { what, clients = request.Clients, parameters = request.Parameters };
        return double.Parse(numpy.Ask(JsonSerializer.Serialize(question)), CultureInfo.InvariantCulture);
    }
}
