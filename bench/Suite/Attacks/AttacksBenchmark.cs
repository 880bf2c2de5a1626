using FedActors.Bench.Rules;
using FedActors.Numerics.Randomness;

namespace FedActors.Bench.Attacks;

/// <summary>
/// What an adversary that sees all honest updates costs, compared with the rule that it attacks. A fifth of the clients is
/// hostile.
/// </summary>
internal sealed class AttacksBenchmark(TimeProvider clock, BenchRequest request)
{
    private const double Milliseconds = 1e3;
    private const int HostileShare = 5;
    private readonly int _hostile = request.Clients / HostileShare;

    public IEnumerable<Measured> Run(CancellationToken interrupted)
    {
        var pairs = BenchAttack.For(_hostile)
            .Where(pair => pair.Name.Contains(request.Filter, StringComparison.OrdinalIgnoreCase))
            .ToList();
        if (pairs.Count == 0) yield break;
        using var matrix = BenchUpdates.Of(request.Clients, request.Parameters, request.Threads);
        foreach (var pair in pairs) yield return Compare(pair, matrix, interrupted);
    }

    /// <summary>Alternates both, so that other load on the machine affects both; the first run of each is a warm-up.</summary>
    private Measured Compare(BenchAttack pair, UpdateMatrix matrix, CancellationToken interrupted)
    {
        var rule = RuleText.Parse(pair.Rule, "bench").Build(matrix.Tensors, new CpuMath(request.Threads));
        var group = new AttackGroup { Count = _hostile, Knows = Knowledge.HonestUpdates, Attacks = [pair.Attack] };
        var (attacks, rules) = (new List<double>(), new List<double>());
        for (var repeat = 0; repeat <= request.Repeats; repeat++)
        {
            interrupted.ThrowIfCancellationRequested();
            attacks.Add(Seconds(group, matrix) * Milliseconds);
            rules.Add(RuleTime.Seconds(clock, rule, matrix) * Milliseconds);
        }
        var ratio = Medians.Of(rules.Zip(attacks, (ofRule, ofAttack) => ofRule / ofAttack).Skip(1));
        return new Measured(pair.Name, "ms", Medians.Of(attacks.Skip(1)), Medians.Of(rules.Skip(1)), ratio);
    }

    private double Seconds(AttackGroup group, UpdateMatrix matrix)
    {
        int[] seen = [.. Enumerable.Range(_hostile, request.Clients - _hostile)], owned = [.. Enumerable.Range(0, _hostile)];
        var adversary = new AdversaryView(matrix, seen, owned, request.Clients, RandomKey.Of(1))
        {
            Math = new CpuMath(request.Threads),
            Threads = request.Threads,
        };
        var began = clock.GetTimestamp();
        group.Collude(adversary);
        return clock.GetElapsedTime(began).TotalSeconds;
    }
}
