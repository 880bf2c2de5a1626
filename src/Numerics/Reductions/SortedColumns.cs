using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace FedActors.Numerics.Reductions;

/// <summary>Sorts many columns at once.</summary>
public sealed unsafe class SortedColumns
{
    /// <summary>How many columns are sorted together.</summary>
    public const int Width = 16;

    private readonly (int Low, int High)[] _network;
    private readonly int _rows;

    /// <summary>For columns of <paramref name="rows"/> values, of which positions <paramref name="from"/> … <paramref name="to"/> − 1 are looked at.</summary>
    public SortedColumns(int rows, int from, int to) => (_rows, _network) = (rows, SortingNetwork.Of(rows, from, to));

    /// <summary>
    /// Sorts each column of a block of rows of <see cref="Width"/> values, the smallest first, as far as it is looked at. No value is NaN.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Sort(Span<float> block)
    {
        if (block.Length != _rows * Width) throw new ArgumentException($"a block has {_rows} rows of {Width}", nameof(block));
        fixed (float* first = block)
            foreach (var (low, high) in _network)
            {
                float* atLow = first + low * Width, atHigh = first + high * Width;
                var (a, b) = (Vector512.Load(atLow), Vector512.Load(atHigh));
                Vector512.MinNative(a, b).Store(atLow);
                Vector512.MaxNative(a, b).Store(atHigh);
            }
    }

    /// <summary>The mean of rows <paramref name="from"/> … <paramref name="to"/> − 1 of each column, summed in double.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Mean(ReadOnlySpan<float> block, int from, int to, Span<float> result)
    {
        if (from < 0 || from >= to || to * Width > block.Length || result.Length != Width) throw new ArgumentException("no such rows", nameof(to));
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
