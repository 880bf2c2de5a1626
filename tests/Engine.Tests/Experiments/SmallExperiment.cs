namespace FedActors.Engine.Tests.Experiments;

/// <summary>A small version of the quickstart, which takes tenths of a second instead of seconds.</summary>
internal static class SmallExperiment
{
    public static Experiment Create() => new()
    {
        Name = "small",
        Seed = 7,
        Rounds = 4,
        Data = new PenDigitsOptions { Writers = 60, TestWriters = 8 },
        Model = new MlpOptions { Hidden = [16] },
        Training = new LocalTraining { Epochs = 2, BatchSize = 8, Optimiser = new SgdOptions { LearningRate = 0.1 } },
        Participation = new Participation
        {
            Participants = 12,
            OverSelection = 1.5,
            Deadline = TimeSpan.FromSeconds(6),
            Quorum = 0.5,
        },
        Devices = new DeviceOptions { SamplesPerSecond = new(20, 0.5), UploadBytesPerSecond = new(50_000, 0.5) },
        Attacks = [new AttackGroup { Fraction = 0.2, Attacks = [new LabelFlip { To = FlipTo.Next }, new Boost { Factor = 10 }] }],
        Rules =
        [
            new("average", new AverageOptions()),
            new("krum", new KrumOptions { F = 3 }),
            new("layerwise", new KrumOptions { F = 3, View = View.Tensors, Compare = Comparison.Cosine, Clip = Clip.Median }),
        ],
    };

    public static async Task<List<RoundResult>> RunAsync(Experiment experiment, int threads = 2)
    {
        var rounds = new List<RoundResult>();
        await foreach (var round in new Simulation(experiment, TimeProvider.System, threads).RunAsync()) rounds.Add(round);
        return rounds;
    }

    /// <summary>Everything that must be the same bit for bit, one line per round.</summary>
    public static IEnumerable<string> Bits(IEnumerable<RoundResult> rounds) => rounds.Select(round => string.Join(
        ' ',
        round.Run,
        round.Round,
        round.Fingerprint,
        round.Evaluation,
        BitConverter.DoubleToInt64Bits(round.TrainingLoss ?? 0),
        round.Began.Ticks,
        round.Ended.Ticks,
        round.BytesDown,
        round.BytesUp,
        round.Void,
        string.Join(',', round.Participants),
        string.Join(',', (round.Verdict?.Views ?? [])
            .SelectMany(view => view.Scores.Concat(view.Weights))
            .Select(BitConverter.DoubleToInt64Bits))));
}
