namespace FedActors.Engine.Sweeps.Plans;

/// <summary>What a cell takes, reckoned from its first rounds.</summary>
internal sealed class CellCost(Experiment experiment)
{
    private readonly List<RoundSummary> _rounds = [];

    /// <summary>How many rounds are tried: the first of a run takes longer than the others.</summary>
    public const int Tried = 2;

    /// <summary>The experiment with few rounds, attacked from the first on.</summary>
    public static Experiment Probe(Experiment experiment, int rounds = Tried) => experiment with
    {
        Rounds = Math.Min(rounds, experiment.Rounds),
        Measures = experiment.Measures with { From = 1, Until = null },
        Attacks = [.. experiment.Attacks.Select(group => group with { From = 1, Until = null, Probability = 1 })],
    };

    public void Add(RoundSummary round)
    {
        lock (_rounds) _rounds.Add(round);
    }

    /// <summary>The time of the whole cell.</summary>
    /// <param name="probe">The time that the probe took.</param>
    public TimeSpan Of(TimeSpan probe)
    {
        lock (_rounds)
        {
            var tried = _rounds.Aggregate(TimeSpan.Zero, (sum, round) => sum + round.WallTimes.Total);
            var around = probe > tried ? probe - tried : TimeSpan.Zero;
            return _rounds.GroupBy(round => round.Rule).Aggregate(around, (sum, run) => sum + Of([.. run]));
        }
    }

    /// <summary>The time of one run.</summary>
    private TimeSpan Of(RoundSummary[] run)
    {
        var evaluation = run.Where(round => round.Accuracy is not null).Select(round => round.WallTimes.Evaluation).ToArray();
        var typical = run[^1].WallTimes;
        var first = run.Take(run.Length - 1)
            .Aggregate(TimeSpan.Zero, (sum, round) => sum + round.WallTimes.Training + round.WallTimes.Aggregation);
        return first + (experiment.Rounds - run.Length + 2) * (typical.Training + typical.Aggregation)
            + Moves() * typical.Attack
            + (evaluation.Length == 0 ? TimeSpan.Zero : Evaluations() * evaluation[^1]);
    }

    private int Evaluations() => 1 + (experiment.Rounds + experiment.EvaluateEvery - 1) / experiment.EvaluateEvery;

    /// <summary>In how many rounds groups move, if they move at all.</summary>
    private double Moves() => experiment.Attacks.Select(group =>
        group.Probability * Math.Max(0, Math.Min(group.Until ?? experiment.Rounds, experiment.Rounds) - group.From + 1))
        .DefaultIfEmpty().Max();
}
