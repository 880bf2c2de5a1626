namespace FedActors.Engine.Reports;

/// <summary>Describes an experiment in plain words, for readers who do not read configurations.</summary>
internal static class ExperimentInWords
{
    /// <summary>The experiment in a few sentences.</summary>
    /// <param name="experiment">The experiment.</param>
    /// <param name="tellsAttackers">Whether it says who is hostile.</param>
    public static string Describe(Experiment experiment, bool tellsAttackers = true)
    {
        var names = Figures.Listed(experiment.Rules.Select(rule => rule.Name));
        var rules = experiment.Rules.Count == 1
            ? $"The rule is {names}."
            : $"The same federation runs under {experiment.Rules.Count} rules: {names}.";
        return $"{Clients(experiment)} train one model together in {Pace(experiment)}. "
            + (tellsAttackers ? $"{Attackers(experiment.Attacks)} {rules}" : rules)
            + (experiment.Clock.IsRepeatable ? "" : " It ran in real time, so it cannot be reproduced bit for bit.");
    }

    /// <summary>The figures that readers look for first.</summary>
    public static IReadOnlyList<(string Name, string Value)> Facts(Experiment experiment, string model) =>
    [
        ("Data", experiment.Data.Name),
        .. experiment.Data.Clients is { } clients ? [("Clients", Figures.Count(clients))] : Array.Empty<(string, string)>(),
        (HasRounds(experiment) ? "Participants per round" : "Updates per step", Participants(experiment)),
        (HasRounds(experiment) ? "Rounds" : "Steps", Figures.Count(experiment.Rounds)),
        ("Model", model),
        .. experiment.Attacks.Select(group => (
            experiment.Attacks.Count == 1 ? "Hostile" : $"Hostile: {group.Name}",
            $"{Size(group)}, {Deeds(group)}")),
        ("Seed", $"{experiment.Seed}"),
        .. experiment.Clock is WallClock wall ? [("Clock", Pace(wall))] : Array.Empty<(string, string)>(),
    ];

    private static bool HasRounds(Experiment experiment) => experiment.Participation.Mode is SyncOptions;

    private static string Pace(Experiment experiment) => experiment.Participation.Mode is SemiAsyncOptions mode
        ? $"{Figures.Count(experiment.Rounds, "step")}, each with the next {Figures.Count(mode.Buffer, "update")} of "
            + $"{Figures.Count(mode.Concurrency)} clients that train at any time"
        : $"{Figures.Count(experiment.Rounds, "round")}; "
            + $"{Figures.Count(experiment.Participation.Participants)} take part in each";

    private static string Pace(WallClock wall) =>
        wall.Speed == 1 ? "real time" : $"{wall.Speed:0.###} times as fast as real time";

    private static string Clients(Experiment experiment) =>
        experiment.Data.Clients is { } clients ? Figures.Count(clients, "client") : "The clients";

    private static string Participants(Experiment experiment)
    {
        var participation = experiment.Participation;
        if (participation.Mode is SemiAsyncOptions buffered)
            return $"{Figures.Count(buffered.Buffer)}, while {Figures.Count(buffered.Concurrency)} train";
        var asked = participation.Asked(experiment.Data.Clients ?? int.MaxValue);
        return Figures.Count(participation.Participants)
            + (asked == participation.Participants ? "" : $" of {Figures.Count(asked)} asked")
            + (participation.Deadline == Timeout.InfiniteTimeSpan ? "" : $", within {Figures.Duration(participation.Deadline)}");
    }

    private static string Attackers(IReadOnlyList<AttackGroup> groups) => groups.Count == 0
        ? "Nobody is hostile."
        : $"The attackers are {Figures.Listed(groups.Select(group => $"{Size(group)} ({Deeds(group)})"))}.";

    private static string Size(AttackGroup group) => group.PerRound is { } exactly
        ? $"{Figures.Count(exactly)} of each round's participants, from {Members(group)}"
        : Members(group);

    private static string Members(AttackGroup group) => group switch
    {
        { Fraction: { } fraction } => $"{fraction:0.##%} of all clients",
        { Chance: { } chance } => $"each client with probability {chance:0.##%}",
        { Count: { } count } => Figures.Count(count, "client"),
        _ => Figures.Count(group.Clients?.Count ?? 0, "client"),
    };

    private static string Deeds(AttackGroup group) => string.Join(" + ", group.Attacks.Select(attack => attack.Name));
}
