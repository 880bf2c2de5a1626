namespace FedActors.Aggregation.Matrix;

/// <summary>
/// What rules find out about the updates of a round, for the rules after them: with it, one Gram matrix serves all rules that are
/// built on the same <see cref="Primitives.IMatrixMath"/>. Good for as long as the updates do not change.
/// </summary>
/// <example><c>var round = updates with { Shared = new SharedFindings() }; krum.Aggregate(round, a); geomed.Aggregate(round, b);</c></example>
public sealed class SharedFindings
{
    private readonly List<MatrixRows> _seen = [];

    /// <summary>The same object for the same rows, so that what is remembered of it is found again.</summary>
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
