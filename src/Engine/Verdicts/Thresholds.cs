namespace FedActors.Engine.Verdicts;

/// <summary>The numbers that part one verdict from the next. docs/verdicts.md gives the reasons.</summary>
internal static class Thresholds
{
    /// <summary>
    /// How many standard errors an accuracy must lie from another to count as different. Chance alone gets there once in
    /// 740 times, so that even thirty rules seldom contain one that was merely lucky.
    /// </summary>
    public const double StandardErrors = 3;

    /// <summary>The same for an accuracy that was picked as the best of many rounds and rules, and so had many tries.</summary>
    public const double StandardErrorsOfBest = 5;

    /// <summary>
    /// An advantage below this share of the way from guessing to perfection is a model that wanders, not one that learns.
    /// </summary>
    public const double LeastWay = 0.05;

    /// <summary>
    /// The same as a multiple of guessing, for many classes, where guessing is so bad that a small advantage is much.
    /// </summary>
    public const double LeastMultiple = 0.5;

    /// <summary>A rule that keeps this share of what could be learned has held.</summary>
    public const double Held = 0.9;

    /// <summary>A rule that keeps less than this share has collapsed.</summary>
    public const double Collapsed = 0.5;

    /// <summary>The accuracy up to which a model is as good as another, whose accuracy is known.</summary>
    public static double AsGoodAs(double accuracy) =>
        accuracy + Math.Min(LeastMultiple * accuracy, LeastWay * (1 - accuracy));

    /// <summary>
    /// The accuracy above which a model is better than another, whose accuracy is known. Between this and
    /// <see cref="AsGoodAs"/> the test set is too small to tell.
    /// </summary>
    /// <param name="accuracy">What guessing, or the other model, reaches on the same samples.</param>
    /// <param name="samples">The number of samples.</param>
    /// <param name="standardErrors">How far the sampling error may reach.</param>
    public static double Above(double accuracy, int samples, double standardErrors = StandardErrors)
    {
        if (samples == 0) return double.PositiveInfinity;
        // Counts are whole, so the normal curve is corrected by half a sample.
        var error = standardErrors * Math.Sqrt(accuracy * (1 - accuracy) / samples) + 0.5 / samples;
        return Math.Max(accuracy + error, AsGoodAs(accuracy));
    }

    /// <summary>The sampling error of the difference between two accuracies on the same samples, never too small.</summary>
    public static double ErrorOfDifference(double one, double other, int samples) =>
        StandardErrors * Math.Sqrt(Variance(one, samples) + Variance(other, samples));

    // Agresti and Coull: with two more successes and failures, an accuracy of 100% on ten samples is not certain.
    private static double Variance(double accuracy, int samples)
    {
        var centred = (accuracy * samples + 2) / (samples + 4);
        return centred * (1 - centred) / (samples + 4);
    }
}
