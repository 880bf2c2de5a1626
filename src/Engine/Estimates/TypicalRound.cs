using FedActors.Actors;

namespace FedActors.Engine.Estimates;

/// <summary>What happens in a round of a run, on average over some of its rounds.</summary>
/// <param name="Asked">How many clients are asked.</param>
/// <param name="Samples">How many samples are trained on, each as often as there are epochs.</param>
/// <param name="Updates">How many updates arrive in time.</param>
/// <param name="Seconds">How long it takes on the run's clock.</param>
internal sealed record TypicalRound(double Asked, double Samples, double Updates, double Seconds)
{
    private const int Tried = 8;

    public static TypicalRound Of(FederationPlan plan)
    {
        var count = Math.Min(Tried, plan.Rounds);
        var rounds = Enumerable.Range(0, count).Select(place => Of(plan, 1 + (int)((long)place * plan.Rounds / count))).ToList();
        return new TypicalRound(
            rounds.Average(round => round.Asked),
            rounds.Average(round => round.Samples),
            rounds.Average(round => round.Updates),
            rounds.Average(round => round.Seconds));
    }

    private static TypicalRound Of(FederationPlan plan, int round)
    {
        int[] asked = [.. plan.Selection.In(round).Where(client => plan.Data.SampleCount(client) > 0)];
        var arrivals = Array.ConvertAll(asked, client => Arrival(plan, client));
        Array.Sort(arrivals, asked);
        var end = End(plan.Participation, arrivals);
        // Whoever would be ready later is recalled before it trains.
        var samples = asked.Where(client => Trained(plan, client) <= end)
            .Sum(client => plan.SamplesToTrain(client) * Times(plan.Adversaries.At(round, client)));
        var arrived = Math.Min(arrivals.Count(arrival => arrival <= end), plan.Participation.Participants);
        return new TypicalRound(asked.Length, samples, arrived, end.TotalSeconds);
    }

    /// <summary>The round is over at the deadline, or when enough have answered.</summary>
    private static TimeSpan End(Participation participation, TimeSpan[] arrivals)
    {
        if (arrivals.Length == 0) return TimeSpan.Zero;
        var last = arrivals[Math.Min(participation.Participants, arrivals.Length) - 1];
        var deadline = participation.Deadline;
        return deadline != Timeout.InfiniteTimeSpan && deadline < last ? deadline : last;
    }

    private static TimeSpan Trained(FederationPlan plan, int client) => Needed(plan, client, 0);

    private static TimeSpan Arrival(FederationPlan plan, int client) =>
        Needed(plan, client, plan.BytesOf(plan.Trainer.Sent.Length));

    /// <summary>The time of a client that knows the model of the round before.</summary>
    private static TimeSpan Needed(FederationPlan plan, int client, long upload) =>
        plan.Devices.Of(client).Round(plan.BytesDown(known: 0, version: 1), plan.SamplesToTrain(client), upload);

    /// <summary>How many times a client trains: once, unless it is hostile.</summary>
    private static int Times(AttackGroup? group) =>
        group is null ? 1 : (group.Trains ? 1 : 0) + (group.NeedsHonestUpdate ? 1 : 0);
}
