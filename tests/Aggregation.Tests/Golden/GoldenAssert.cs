using FedActors.Aggregation.Rows;
using FedActors.Golden.Rules;

namespace FedActors.Aggregation.Tests.Golden;

/// <summary>Runs a rule on a golden case and compares the outcome with that of the reference.</summary>
internal static class GoldenAssert
{
    /// <summary>
    /// If the reference is numerically wrong, or only documents what a program does with NaN, asserts only that the rule runs.
    /// </summary>
    public static void Matches(GoldenCase golden, string variant, RuleOptions options, IReadOnlyList<double>? weights = null) =>
        Matches(golden, variant, options, GoldenUpdates.Of(golden, weights));

    public static void Matches(GoldenCase golden, string variant, RuleOptions options, UpdateSet updates)
    {
        var expected = golden.Expected(variant);
        if (expected.Status == "reference raises")
        {
            Assert.NotEmpty(options.Check(updates.Count));
            return;
        }
        var result = new float[updates.Matrix.Columns];
        var verdict = options.Build(updates.Matrix.Tensors).Aggregate(updates, result);

        Assert.All(result, value => Assert.True(float.IsFinite(value)));
        if (expected.Has("keptRows")) AssertKept(expected, verdict, updates.Count);
        var (selected, float64) = (Selected(expected), !variant.StartsWith("code", StringComparison.Ordinal));
        var trusted = expected.Status == "ok" || (expected.Status == "tie" && float64);
        if (!trusted) return;
        if (selected is not null && (expected.SelectionCounts || float64))
            Assert.Equal(selected, verdict.Views.Select(Chosen));
        if (float64 && SumsDistances(options)) AssertScores(expected, verdict);
        if (expected.Status == "ok" && (float64 || !expected.NearTie))
            AssertClose(expected.Array("out").Values, result, Tolerance(expected));
    }

    // Iterative references come without a tolerance; float32 ones must be right to a hundred-thousandth.
    private static double Tolerance(GoldenExpectation expected) => double.IsNaN(expected.Tolerance)
        ? 1e-5 * expected.Array("out").Values.Max(Math.Abs)
        : expected.Tolerance;

    public static void AssertClose(double[] expected, ReadOnlySpan<float> actual, double tolerance)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (var i = 0; i < expected.Length; i++)
            Assert.True(Math.Abs(expected[i] - actual[i]) <= tolerance,
                $"element {i}: expected {expected[i]}, found {actual[i]}, tolerance {tolerance}");
    }

    /// <summary>Asserts that every row equals that of the reference.</summary>
    public static void AssertRows(GoldenExpectation expected, IRows actual)
    {
        if (expected.Status != "ok") return;
        var all = new List<float>();
        for (var row = 0; row < actual.Count; row++) all.AddRange(actual.Read(row, 0, new float[actual.Columns]));
        AssertClose(expected.Array("out").Values, all.ToArray(), expected.Tolerance);
    }

    // What rounding leaves of 1 − cos between equal rows in a double-precision reference.
    private const double Rounding = 1e-14;

    private static bool SumsDistances(RuleOptions rule) =>
        rule is KrumOptions or MultiKrumOptions or GeoMedOptions or BulyanOptions { Variant: BulyanVariant.MeanOfBest };

    private static void AssertScores(GoldenExpectation expected, Verdict verdict)
    {
        GoldenArray[] scores = expected.Has("scoresPerLayer") ? expected.Arrays("scoresPerLayer")
            : expected.Has("scores") ? [expected.Array("scores")]
            : [];
        foreach (var (theirs, view) in scores.Zip(verdict.Views, (array, view) => (array.Values, view)))
        {
            double[] ours = [.. view.Scores.Where((_, row) => !verdict.Refused.Contains(row))];
            Assert.Equal(theirs.Length, ours.Length);
            for (var row = 0; row < ours.Length; row++)
                Assert.True(Math.Abs(theirs[row] - ours[row]) <= 1e-6 * Math.Abs(theirs[row]) + Rounding,
                    $"{view.Name}: row {row} has score {ours[row]}, not {theirs[row]}");
        }
    }

    private static void AssertKept(GoldenExpectation expected, Verdict verdict, int count) =>
        Assert.Equal(Enumerable.Range(0, count).Except(expected.Integers("keptRows")), verdict.Refused);

    private static int[][]? Selected(GoldenExpectation expected)
    {
        foreach (var name in new[] { "selectedPerLayer", "picksPerCall" })
            if (expected.Has(name)) return expected.IntegerLists(name);
        return expected.Has("selected") ? [expected.Integers("selected")] : null;
    }

    private static int[] Chosen(ViewVerdict view) =>
        [.. Enumerable.Range(0, view.Weights.Count).Where(row => view.Weights[row] > 0)];
}
