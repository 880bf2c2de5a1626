using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace FedActors.Numerics.Reductions;

/// <summary>Compares rows of sixteen columns column by column in registers: the smaller value goes to the lower row.</summary>
internal static unsafe class Comparisons
{
    private const int Width = SortedColumns.Width;

    /// <summary>
    /// Sorts sixteen rows with sixty comparisons, the fewest known: M. W. Green (1969), in Knuth, The Art of Computer
    /// Programming 3, 5.3.4.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void SortSixteen(float* from, float* to)
    {
        var (a, b, c, d) = (Row(from, 0), Row(from, 1), Row(from, 2), Row(from, 3));
        var (e, f, g, h) = (Row(from, 4), Row(from, 5), Row(from, 6), Row(from, 7));
        var (i, j, k, l) = (Row(from, 8), Row(from, 9), Row(from, 10), Row(from, 11));
        var (m, n, o, p) = (Row(from, 12), Row(from, 13), Row(from, 14), Row(from, 15));
        Order(ref a, ref b); Order(ref c, ref d); Order(ref e, ref f); Order(ref g, ref h);
        Order(ref i, ref j); Order(ref k, ref l); Order(ref m, ref n); Order(ref o, ref p);
        Order(ref a, ref c); Order(ref b, ref d); Order(ref e, ref g); Order(ref f, ref h);
        Order(ref i, ref k); Order(ref j, ref l); Order(ref m, ref o); Order(ref n, ref p);
        Order(ref a, ref e); Order(ref b, ref f); Order(ref c, ref g); Order(ref d, ref h);
        Order(ref i, ref m); Order(ref j, ref n); Order(ref k, ref o); Order(ref l, ref p);
        Order(ref a, ref i); Order(ref b, ref j); Order(ref c, ref k); Order(ref d, ref l);
        Order(ref e, ref m); Order(ref f, ref n); Order(ref g, ref o); Order(ref h, ref p);
        Order(ref f, ref k); Order(ref g, ref j); Order(ref d, ref m); Order(ref n, ref o);
        Order(ref e, ref i); Order(ref h, ref l); Order(ref b, ref c);
        Order(ref b, ref e); Order(ref h, ref n); Order(ref c, ref i);
        Order(ref l, ref o); Order(ref f, ref g); Order(ref j, ref k);
        Order(ref c, ref e); Order(ref l, ref n); Order(ref d, ref i); Order(ref h, ref m);
        Order(ref g, ref i); Order(ref k, ref m); Order(ref d, ref f); Order(ref h, ref j);
        Order(ref d, ref e); Order(ref f, ref g); Order(ref h, ref i); Order(ref j, ref k); Order(ref l, ref m);
        Order(ref g, ref h); Order(ref i, ref j);
        Store(to, a, b, c, d, 1);
        Store(to + 4 * Width, e, f, g, h, 1);
        Store(to + 8 * Width, i, j, k, l, 1);
        Store(to + 12 * Width, m, n, o, p, 1);
    }

    /// <summary>Performs the steps in order on the rows that start at <paramref name="rows"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Take(ReadOnlySpan<MergeStep> steps, float* rows)
    {
        foreach (var step in steps)
        {
            var stride = step.Stride;
            var at = rows + step.Low * Width;
            var (a, b, c, d) = (Row(at, 0), Row(at, stride), Row(at, 2 * stride), Row(at, 3 * stride));
            if (step.Kind == MergeKind.Four)
            {
                Halve(ref a, ref b, ref c, ref d);
                Store(at, a, b, c, d, stride);
                continue;
            }
            // The four upper rows, the lowest first.
            var above = step.Kind == MergeKind.Eight ? at + 4 * stride * Width : rows + (step.High - 3 * stride) * Width;
            var (e, f, g, h) = (Row(above, 0), Row(above, stride), Row(above, 2 * stride), Row(above, 3 * stride));
            if (step.Kind == MergeKind.Eight)
            {
                Order(ref a, ref e); Order(ref b, ref f); Order(ref c, ref g); Order(ref d, ref h);
            }
            else
            {
                Order(ref a, ref h); Order(ref b, ref g); Order(ref c, ref f); Order(ref d, ref e);
            }
            Halve(ref a, ref b, ref c, ref d);
            Store(at, a, b, c, d, stride);
            if (step.Kind == MergeKind.FlipLow) continue;
            Halve(ref e, ref f, ref g, ref h);
            Store(above, e, f, g, h, stride);
        }
    }

    // Two levels of a bitonic merge.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Halve(ref Vector512<float> a, ref Vector512<float> b, ref Vector512<float> c, ref Vector512<float> d)
    {
        Order(ref a, ref c); Order(ref b, ref d);
        Order(ref a, ref b); Order(ref c, ref d);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Order(ref Vector512<float> low, ref Vector512<float> high)
    {
        var smaller = Vector512.MinNative(low, high);
        high = Vector512.MaxNative(low, high);
        low = smaller;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Row(float* rows, int row) => Vector512.Load(rows + row * Width);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(
        float* rows, Vector512<float> a, Vector512<float> b, Vector512<float> c, Vector512<float> d, int stride)
    {
        a.Store(rows);
        b.Store(rows + stride * Width);
        c.Store(rows + 2 * stride * Width);
        d.Store(rows + 3 * stride * Width);
    }
}
