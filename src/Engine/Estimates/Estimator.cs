using System.Diagnostics.CodeAnalysis;
using FedActors.Actors;
using FedActors.Engine.Experiments;

namespace FedActors.Engine.Estimates;

/// <summary>Reckons what all runs of an experiment take from what a few samples, updates and aggregations take.</summary>
/// <param name="prepared">The experiment.</param>
/// <param name="runs">The runs of it that are meant.</param>
/// <param name="threads">How many threads they may use.</param>
/// <param name="clock">Measures the samples.</param>
/// <param name="preparing">How long it took to prepare the experiment.</param>
internal sealed class Estimator(
    PreparedExperiment prepared, IReadOnlyList<RuleRun> runs, int threads, TimeProvider clock, TimeSpan preparing)
{
    private static readonly TimeSpan ForRules = TimeSpan.FromSeconds(0.4), ForAttacks = TimeSpan.FromSeconds(0.3);

    // Until the process has read the configuration, 0.5 s; the first round takes 0.4 s longer than the others, the report 0.1 s.
    private static readonly TimeSpan ForStarting = TimeSpan.FromSeconds(1);

    // The time of a client's messages and timers, which all pass through one thread.
    private const double SecondsPerClient = 10e-6;

    private readonly Experiment _experiment = prepared.Experiment;
    private readonly int _cores = Math.Min(threads, Environment.ProcessorCount);
    private readonly List<string> _untried = [];
    private readonly Dictionary<NamedRule, RuleCost> _ofRule = [];

    public CostEstimate Estimate(CancellationToken cancelled)
    {
        FederationPlan[] plans = [.. runs.Select(run => prepared.Plan(run, run.Name, (_, _) => { }, clock))];
        var rounds = Array.ConvertAll(plans, TypicalRound.Of);
        using var probe = new TrainingProbe(plans[0], clock, cancelled);
        var idle = Environment.WorkingSet;
        var (train, evaluate) = (probe.Training(), probe.Evaluation());
        var workspace = Math.Max(0, Environment.WorkingSet - idle);
        var reserved = Environment.WorkingSet;
        cancelled.ThrowIfCancellationRequested();

        var training = rounds.Sum(round => round.Samples * train / Usable(round.Asked) + round.Asked * SecondsPerClient);
        var rules = runs.Zip(rounds).Sum(each => OfRule(each.First.Rule, (int)each.Second.Updates, train, evaluate));
        cancelled.ThrowIfCancellationRequested();
        var attacks = runs.Zip(rounds).Where(each => !each.First.IsTwin)
            .Sum(each => OfAttacks(each.First.Rule, (int)each.Second.Updates));
        return new CostEstimate
        {
            Starting = ForStarting,
            Preparing = preparing,
            Training = TimeSpan.FromSeconds(training * _experiment.Rounds),
            Rules = TimeSpan.FromSeconds(rules * _experiment.Rounds),
            Attacks = TimeSpan.FromSeconds(attacks),
            Evaluation = TimeSpan.FromSeconds(plans.Sum(Evaluated) * evaluate / _cores),
            Waiting = _experiment.Clock is WallClock wall
                ? TimeSpan.FromSeconds(rounds.Sum(round => round.Seconds) * _experiment.Rounds / wall.Speed)
                : TimeSpan.Zero,
            MemoryBytes = new MemoryNeed(reserved)
            {
                PerThread = workspace,
                MoreThreads = threads - 1,
                Updates = OfUpdates(),
                Asked = rounds.Sum(round => round.Asked) * _experiment.Rounds,
            }.Bytes,
            Threads = threads,
            Untried = _untried,
        };
    }

    private double Usable(double jobs) => Math.Clamp(jobs, 1, _cores);

    private double OfRule(NamedRule rule, int updates, double train, double evaluate)
    {
        if (!_ofRule.TryGetValue(rule, out var cost)) _ofRule[rule] = cost = Tried(rule, updates);
        var own = prepared.Data.Root.Count;
        var trains = own > 0 && rule.Options.Wants.HasFlag(RuleNeeds.TrustedUpdate);
        return cost.Seconds + cost.Judged * own * evaluate + (trains ? own * _experiment.Training.Epochs * train : 0);
    }

    [SuppressMessage("Design", "CA1031", Justification = "Anybody's own rule may throw anything; the run reports it.")]
    private RuleCost Tried(NamedRule rule, int updates)
    {
        try
        {
            var enough = ForRules / _experiment.Rules.Count;
            var probe = new RuleProbe(rule.Options, prepared.Model.Tensors, threads, enough, clock);
            if (probe.Cost(updates) is { } cost) return cost;
        }
        catch (Exception)
        {
            // Not with random updates, then.
        }
        _untried.Add(rule.Name);
        return default;
    }

    /// <summary>The time of all moves of all groups in one run.</summary>
    private double OfAttacks(NamedRule rule, int updates) => _untried.Contains(rule.Name) ? 0 : prepared.Adversaries.Colluding
        .Select(group => (Group: group, Moves: Moves(group)))
        .Where(each => each.Moves > 0 && prepared.Adversaries.CountOf(each.Group) > 0)
        .Sum(each => each.Moves * CollusionProbe.Seconds(
            prepared, each.Group, rule, updates, threads, ForAttacks / _experiment.Rules.Count, clock));

    private double Moves(int group)
    {
        var attackers = _experiment.Attacks[group];
        var last = Math.Min(attackers.Until ?? _experiment.Rounds, _experiment.Rounds);
        return attackers.Probability * Math.Max(0, last - attackers.From + 1);
    }

    /// <summary>How many samples one run evaluates models on.</summary>
    private double Evaluated(FederationPlan plan)
    {
        // Before the first round, then in turn, and after the last.
        var times = 1L + plan.Rounds / plan.EvaluateEvery + (plan.Rounds % plan.EvaluateEvery == 0 ? 0 : 1);
        return (double)times * (plan.Data.Test.Count + plan.Triggered.Sum(set => set.Count));
    }

    /// <summary>
    /// The updates of a round, with what stages make of them, some versions of the model and what clients keep.
    /// </summary>
    private long OfUpdates()
    {
        var row = (long)prepared.Model.Tensors.Length * sizeof(float);
        var rows = _experiment.Participation.Asked(prepared.Data.Clients);
        var stages = _experiment.Rules.Max(rule => rule.Options.Prepare.Count);
        var kept = KeptOptimiserCheck.Bytes(_experiment, prepared.Data.Clients, prepared.Model.Tensors.Length);
        var copies = _experiment.Dump.Rounds.Count > 0 ? 2 : 0;
        return row * rows * (1 + stages + copies) + row * (4 + prepared.Adversaries.LongestMemory) + (long)kept;
    }
}
