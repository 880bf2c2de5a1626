using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace FedActors.Numerics.Reductions;

/// <summary>Sorts many columns at once.</summary>
internal sealed unsafe class SortedColumns
{
    /// <summary>How many columns are sorted together.</summary>
    public const int Width = 16;

    private readonly MergeStep[] _steps;
    private readonly int _rows, _padded;

    /// <summary>
    /// For columns of <paramref name="rows"/> values, of which positions <paramref name="from"/> … <paramref name="to"/> − 1
    /// are needed.
    /// </summary>
    public SortedColumns(int rows, int from, int to) =>
        (_rows, _padded, _steps) = (rows, MergePlan.Padded(rows), MergePlan.Of(rows, from, to));

    /// <summary>The number of floats that the buffer for the sorted columns must hold.</summary>
    public int Room => _padded * Width;

    /// <summary>
    /// Sorts each column of a block of rows of <see cref="Width"/> values into <paramref name="sorted"/>, smallest first;
    /// only the needed positions are correct. All values are finite.
    /// </summary>
    public void Sort(ReadOnlySpan<float> given, Span<float> sorted)
    {
        if (given.Length != _rows * Width)
            throw new ArgumentException($"a block must have {_rows} rows of {Width} values", nameof(given));
        if (sorted.Length < Room) throw new ArgumentException($"there must be room for {Room} values", nameof(sorted));
        var whole = _rows / MergePlan.Run * MergePlan.Run;
        sorted[(_rows * Width)..Room].Fill(float.PositiveInfinity);
        given[(whole * Width)..].CopyTo(sorted[(whole * Width)..]);
        fixed (float* from = given, to = sorted)
        {
            for (var run = 0; run < whole; run += MergePlan.Run) Comparisons.SortSixteen(from + run * Width, to + run * Width);
            if (whole < _rows) Comparisons.SortSixteen(to + whole * Width, to + whole * Width);
            Comparisons.Take(_steps, to);
        }
    }

    /// <summary>The mean of rows <paramref name="from"/> … <paramref name="to"/> − 1 of each column, summed in double.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Mean(ReadOnlySpan<float> block, int from, int to, Span<float> result)
    {
        if (from < 0 || from >= to || to * Width > block.Length || result.Length != Width)
            throw new ArgumentException("no such rows", nameof(to));
        Vector512<double> low = default, high = default;
        fixed (float* first = block)
            for (var row = from; row < to; row++)
            {
                var values = Vector512.Load(first + row * Width);
                low += Vector512.WidenLower(values);
                high += Vector512.WidenUpper(values);
            }
        var count = Vector512.Create((double)(to - from));
        Vector512.Narrow(low / count, high / count).CopyTo(result);
    }
}
