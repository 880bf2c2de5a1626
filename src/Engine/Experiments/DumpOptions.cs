namespace FedActors;

/// <summary>Which updates are saved, for studies of their own.</summary>
public sealed record DumpOptions
{
    /// <summary>How configurations set it.</summary>
    public static Kind<DumpOptions> Described { get; } = new KindBuilder<DumpOptions, DumpOptions>(
        "dump", "Updates that are saved in the run's folder, for studies of your own, and drawn in the report.",
        new DumpOptions())
        .Integers("rounds", o => o.Rounds, (o, v) => o with { Rounds = v },
            "the rounds whose updates every run saves, as the rule saw them: a file of participants × parameters floats for each")
        .Done();

    /// <summary>The rounds whose updates every run saves.</summary>
    public IReadOnlyList<int> Rounds { get; init; } = [];

    /// <summary>What cannot be, in so many rounds.</summary>
    internal IEnumerable<Problem> Check(int rounds)
    {
        foreach (var round in Rounds.Where(round => round < 1 || round > rounds))
            yield return new("rounds", $"names round {round}, must be from 1 to {rounds}");
        foreach (var twice in Rounds.GroupBy(round => round).Where(same => same.Count() > 1))
            yield return new("rounds", $"names round {twice.Key} {twice.Count()} times");
    }
}
