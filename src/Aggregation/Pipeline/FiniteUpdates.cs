using FedActors.Aggregation.Matrix;
using FedActors.Aggregation.Rows;

namespace FedActors.Aggregation.Pipeline;

/// <summary>The updates of a round except those that hold NaN or infinity, which the verdict names as refused.</summary>
internal sealed class FiniteUpdates
{
    private readonly UpdateSet _updates;
    private readonly SharedFindings _findings;
    private readonly int[] _rows;
    private readonly double[]? _factors;

    private FiniteUpdates(UpdateSet updates, int[] kept, int[] refused)
    {
        _updates = updates;
        _findings = updates.Shared ?? new SharedFindings();
        _rows = [.. kept.Select(index => updates.Rows[index])];
        (Kept, Refused) = (kept, refused);
        Weights = [.. kept.Select(index => updates.Weights[index])];
        _factors = updates.Factors is { } factors ? [.. kept.Select(index => factors[index])] : null;
    }

    public IReadOnlyList<int> Kept { get; }

    public IReadOnlyList<int> Refused { get; }

    public IReadOnlyList<double> Weights { get; }

    /// <summary>All updates, presumed finite until a non-finite value is found.</summary>
    public static FiniteUpdates Presumed(UpdateSet updates) => new(updates, [.. Enumerable.Range(0, updates.Count)], []);

    /// <summary>The updates that a check of every value finds finite.</summary>
    public static FiniteUpdates Of(UpdateSet updates, IMatrixMath math)
    {
        var finite = math.AreFinite(new MatrixRows(updates.Matrix, updates.Rows, 0, updates.Matrix.Columns));
        var all = Enumerable.Range(0, updates.Count);
        return new(updates, [.. all.Where(index => finite[index])], [.. all.Where(index => !finite[index])]);
    }

    public IRows Rows(int offset, int length)
    {
        var rows = _findings.Rows(_updates.Matrix, _rows, offset, length);
        return _factors is null ? rows : new ScaledRows(rows, _factors);
    }

    public ViewVerdict Verdict(Part part, Choice choice) => new(
        part.Name, part.Length,
        choice.Scores.Length == 0 ? [] : ForAll(choice.Scores, double.PositiveInfinity),
        ForAll(choice.Weights, 0));

    /// <summary>A problem with the number of updates, together with why there are so few.</summary>
    public Problem Explain(Problem problem) => Refused.Count == 0
        ? problem
        : problem with { Message = $"{problem.Message}; {Refused.Count} of {_updates.Count} hold NaN or infinity" };

    private double[] ForAll(double[] ofKept, double ofRefused)
    {
        var all = new double[_updates.Count];
        foreach (var index in Refused) all[index] = ofRefused;
        for (var i = 0; i < ofKept.Length; i++) all[Kept[i]] = ofKept[i];
        return all;
    }
}
