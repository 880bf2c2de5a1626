using FedActors.Aggregation.Matrix;

namespace FedActors;

/// <summary>
/// What rules compute about the updates of a round, kept for later rules: one Gram matrix then serves all rules that are built
/// on the same <see cref="IMatrixMath"/>. Valid as long as the updates do not change.
/// </summary>
/// <example>
/// <code>
/// var round = updates with { Shared = new SharedFindings() };
/// krum.Aggregate(round, a);
/// geomed.Aggregate(round, b);
/// </code>
/// </example>
public sealed class SharedFindings
{
    private readonly List<MatrixRows> _seen = [];

    /// <summary>Returns the same object for the same rows, so that what was computed for it is found again.</summary>
    internal MatrixRows Rows(UpdateMatrix matrix, int[] rows, int offset, int columns)
    {
        lock (_seen)
        {
            var found = _seen.Find(seen => seen.Covers(matrix, rows, offset, columns));
            if (found is null) _seen.Add(found = new MatrixRows(matrix, rows, offset, columns));
            return found;
        }
    }
}
