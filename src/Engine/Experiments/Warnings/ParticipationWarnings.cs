namespace FedActors.Engine.Experiments.Warnings;

/// <summary>Settings of a round that cannot make a difference.</summary>
internal static class ParticipationWarnings
{
    private static readonly double UsualQuorum = new Participation().Quorum;

    public static IEnumerable<Problem> Of(PreparedExperiment prepared)
    {
        var (participation, clients) = (prepared.Experiment.Participation, prepared.Data.Clients);
        if (participation.OverSelection > 1 && participation.Asked(clients) == participation.Participants)
            yield return new("participation.over-selection",
                $"is {participation.OverSelection}, but {participation.Participants} of {clients} clients take part: "
                + "no more of them can be asked");
        var waits = participation.Deadline == Timeout.InfiniteTimeSpan;
        if (!waits && EverybodyMeets(prepared))
            yield return new("participation.deadline",
                $"is {participation.Deadline.TotalSeconds} s, which every client meets: the slowest needs "
                + $"{prepared.Times.Slowest!.Value.TotalSeconds:F3} s for one round");
        if (participation.Quorum != UsualQuorum && EverybodyStays(prepared) && (waits || EverybodyMeets(prepared)))
            yield return new("participation.quorum",
                $"is {participation.Quorum}, but a round always has its updates: "
                + (waits ? "without a deadline, it waits for them" : "every client meets the deadline"));
    }

    // In real time, nobody knows beforehand who will be late.
    private static bool EverybodyMeets(PreparedExperiment prepared) =>
        prepared.Experiment.Clock is VirtualClock && prepared.Devices.IsAlwaysUp
        && prepared.Times.Slowest < prepared.Experiment.Participation.Deadline;

    private static bool EverybodyStays(PreparedExperiment prepared) => prepared.Devices.IsAlwaysUp &&
        Enumerable.Range(0, prepared.Data.Clients).All(client => prepared.Data.SampleCount(client) > 0);
}
