using FedActors.Engine.Verdicts;

namespace FedActors;

/// <summary>What came out of one cell of a sweep.</summary>
/// <param name="Id">The id of the cell, which names its folder.</param>
/// <param name="Labels">Its value on each axis, in words.</param>
/// <param name="Seed">Its seed.</param>
public sealed record CellResult(string Id, IReadOnlyList<string> Labels, ulong Seed)
{
    /// <summary>What became of it.</summary>
    public CellState State { get; init; }

    /// <summary>Why it failed; null if it did not.</summary>
    public string? Why { get; init; }

    /// <summary>Its run folder; null where it has none.</summary>
    public string? Folder { get; init; }

    /// <summary>Whether an earlier start of the sweep has computed it.</summary>
    public bool IsReused { get; init; }

    /// <summary>How each of its rules fared, in the order of the experiment; empty unless it is done.</summary>
    public IReadOnlyList<RuleOutcome> Rules { get; init; } = [];

    /// <summary>How many rounds each rule should have had.</summary>
    public int Rounds { get; init; }

    /// <summary>The accuracy of each rule, by round.</summary>
    internal IReadOnlyDictionary<string, IReadOnlyList<(int Round, double Accuracy)>> Curves { get; init; } =
        new Dictionary<string, IReadOnlyList<(int Round, double Accuracy)>>();

    /// <summary>Its point on the axes, as one text.</summary>
    internal string Point => string.Join('\0', Labels);

    /// <summary>Whether a race has ended a rule before its last round.</summary>
    internal bool IsCutShort(RuleOutcome rule) => rule.Rounds < Rounds;

    /// <summary>A cell that nobody has run yet.</summary>
    internal static CellResult Of(SweepCell cell) =>
        new(cell.Id, cell.Labels, cell.Experiment.Seed) { Rounds = cell.Experiment.Rounds };

    /// <summary>The same cell with what its rounds say.</summary>
    internal CellResult With(
        IReadOnlyList<RoundSummary> rounds, RunFacts? facts, Measures measures, IReadOnlyList<string> order)
    {
        var outcomes = Standings.Of(rounds, facts, measures).Rules.ToDictionary(rule => rule.Rule);
        return this with
        {
            State = CellState.Done,
            Rules = [.. order.Where(outcomes.ContainsKey).Select(rule => outcomes[rule])],
            Curves = rounds.Where(round => round.TwinOf is null && round.Accuracy is not null)
                .GroupBy(round => round.Rule)
                .ToDictionary(
                    run => run.Key,
                    IReadOnlyList<(int, double)> (run) => [.. run.Select(round => (round.Round, round.Accuracy!.Value))]),
        };
    }
}
