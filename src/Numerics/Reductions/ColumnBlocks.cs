namespace FedActors.Numerics.Reductions;

/// <summary>Work on one block of columns: its first column and the destination of its results.</summary>
internal delegate void ColumnWork(int column, Span<float> result);

/// <summary>
/// Cuts a row of results into blocks that are computed independently, so that the number of threads does not affect the bits.
/// </summary>
internal static unsafe class ColumnBlocks
{
    /// <summary>
    /// Calls <paramref name="work"/> for each block of <paramref name="width"/> columns, on up to <paramref name="threads"/>
    /// threads.
    /// </summary>
    public static void ForEach(Span<float> results, int width, int threads, ColumnWork work)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        var length = results.Length;
        fixed (float* start = results)
        {
            var pinned = start;
            Parallelism.For((length + width - 1) / width, threads, block =>
            {
                var column = block * width;
                work(column, new Span<float>(pinned + column, Math.Min(width, length - column)));
            });
        }
    }
}
