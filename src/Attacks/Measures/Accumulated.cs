namespace FedActors.Attacks.Measures;

/// <summary>AgrAmplifier's measures over a monitored period T₀ … T₁ of a run, rather than its last round alone.</summary>
internal static class Accumulated
{
    /// <summary>
    /// 𝓛, its equation (1): how much accuracy the attack cost on average, compared with the twin run without attack. Only rounds
    /// evaluated in both runs count, in the sum and in the divisor.
    /// </summary>
    public static double AccuracyLoss(
        IReadOnlyDictionary<int, double> clean, IReadOnlyDictionary<int, double> attacked, int from, int to) =>
        Mean(
            attacked.Where(round => clean.ContainsKey(round.Key)).Select(round => (round.Key, clean[round.Key] - round.Value)),
            from, to);

    /// <summary>𝓐, its equation (3): the mean success rate of a targeted attack.</summary>
    public static double AttackSuccess(IReadOnlyDictionary<int, double> success, int from, int to) =>
        Mean(success.Select(round => (round.Key, round.Value)), from, to);

    // In round order, so that the sum has the same bits whatever the order of the dictionary.
    private static double Mean(IEnumerable<(int Round, double Value)> rounds, int from, int to) => rounds
        .Where(round => round.Round >= from && round.Round <= to).OrderBy(round => round.Round)
        .Select(round => round.Value).DefaultIfEmpty().Average();
}
