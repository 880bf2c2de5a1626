namespace FedActors.Engine.Sweeps.Tables;

/// <summary>A figure of which sweeps have tables.</summary>
/// <param name="Title">What it is.</param>
/// <param name="IsShare">Whether it is a share, shown in percent; otherwise it is a loss.</param>
/// <param name="Of">Its value for a rule; null if it was not measured.</param>
internal sealed record SweepMeasure(string Title, bool IsShare, Func<RuleOutcome, double?> Of)
{
    public static SweepMeasure FinalAccuracy { get; } = new("Accuracy after the last round", true, rule => rule.FinalAccuracy);

    public static IReadOnlyList<SweepMeasure> All { get; } =
    [
        FinalAccuracy,
        new("Accuracy, mean of the last ten rounds", true, rule => rule.LateAccuracy),
        new("Best accuracy of any round", true, rule => rule.BestAccuracy),
        new("Smallest loss of any round", false, rule => rule.SmallestLoss),
    ];

    /// <summary>Whether a value is better than another: a higher accuracy, a lower loss.</summary>
    public bool IsBetter(double value, double other) => IsShare ? value > other : value < other;
}
