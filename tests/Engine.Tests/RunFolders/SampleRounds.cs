using FedActors.Runtime.Time;

namespace FedActors.Engine.Tests.RunFolders;

/// <summary>Made-up rounds, as a federation would report them.</summary>
internal static class SampleRounds
{
    public static RoundResult Untrained(string run = "mean") => new()
    {
        Run = run,
        Round = 0,
        Fingerprint = new string('0', 64),
        Evaluation = new Evaluation(1000, 100, 2.303),
        Participants = [],
        Verdict = null,
        Void = "nothing was trained yet",
        TrainingLoss = null,
        BytesDown = 0,
        BytesUp = 0,
        Began = Instant.Start,
        Ended = Instant.Start,
        WallTimes = default,
    };

    /// <summary>
    /// Five clients, of which 3 and 9 are hostile: 3, 4 and 9 arrive, 7 is late, 8 is refused. The rule gives a quarter of the
    /// weight to 3 and the rest to 4.
    /// </summary>
    public static RoundResult Trained(string run = "mean", int round = 1) => new()
    {
        Run = run,
        Round = round,
        Fingerprint = new string('a', 64),
        Evaluation = new Evaluation(1000, 875, 0.5),
        Participants =
        [
            new(3, true, Fate.Arrived, 0.25),
            new(4, false, Fate.Arrived, 0.75),
            new(7, false, Fate.Late, 0),
            new(8, false, Fate.NotFinite, 0),
            new(9, true, Fate.Arrived, 0),
        ],
        Verdict = new Verdict([new ViewVerdict("all", 10, [1.5, double.NaN, 0], [0.25, 0.75, 0])]),
        Void = null,
        TrainingLoss = 0.1,
        BytesDown = 500,
        BytesUp = 300,
        Began = Instant.Start + TimeSpan.FromSeconds(round - 1),
        Ended = Instant.Start + TimeSpan.FromSeconds(round - 0.5),
        WallTimes = new PhaseTimes(
            Training: TimeSpan.FromMilliseconds(120),
            Attack: TimeSpan.FromMilliseconds(10),
            Aggregation: TimeSpan.FromMilliseconds(30),
            Evaluation: TimeSpan.FromMilliseconds(50)),
    };

    public static RoundSummary Summary(string rule, int round, double? accuracy, double? loss) =>
        RoundSummary.Of(round == 0 ? Untrained(rule) : Trained(rule, round)) with { Accuracy = accuracy, Loss = loss };

    /// <summary>A rule that learns from 10% up to <paramref name="best"/>.</summary>
    public static IEnumerable<RoundSummary> Learning(string rule, int rounds, double best) =>
        Enumerable.Range(0, rounds + 1).Select(round =>
            Summary(rule, round, best - (best - 0.1) * Math.Exp(-round / 4.0), 0.15 + 2.15 * Math.Exp(-round / 3.0)));
}
