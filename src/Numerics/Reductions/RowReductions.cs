using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace FedActors.Numerics.Reductions;

/// <summary>
/// Sums over rows of floats, in double. The lanes and their order are fixed, so a sum has the same bits on every machine,
/// whether its registers have 128, 256 or 512 bits.
/// </summary>
internal static class RowReductions
{
    private const int Step = 32; // floats per turn: four accumulators of eight doubles

    /// <summary>Σ aᵢ bᵢ.</summary>
    public static double Dot(ReadOnlySpan<float> a, ReadOnlySpan<float> b) => Sum<Products>(a, 1, b, 1);

    /// <summary>Σ aᵢ².</summary>
    public static double SquaredNorm(ReadOnlySpan<float> a) => Sum<Products>(a, 1, a, 1);

    /// <summary>Σ (aᵢ − bᵢ)², computed from the differences, so that it is accurate for similar rows far from zero.</summary>
    public static double SquaredDistance(ReadOnlySpan<float> a, ReadOnlySpan<float> b) => Sum<SquaredDifferences>(a, 1, b, 1);

    /// <summary>
    /// Σ (s aᵢ − t bᵢ)². With s = 1/|a| and t = 1/|b| it is 2 (1 − cos), accurate even for the smallest angles.
    /// </summary>
    public static double SquaredDistance(ReadOnlySpan<float> a, double s, ReadOnlySpan<float> b, double t) =>
        Sum<SquaredDifferences>(a, s, b, t);

    /// <summary>Whether no element is NaN or infinite.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static bool AllFinite(ReadOnlySpan<float> a)
    {
        // x − x is 0 for a finite x and NaN otherwise, and NaN survives every sum.
        var bad = Vector512<float>.Zero;
        var vectors = MemoryMarshal.Cast<float, Vector512<float>>(a);
        foreach (var x in vectors) bad += x - x;
        var rest = 0f;
        foreach (var x in a[(vectors.Length * Vector512<float>.Count)..]) rest += x - x;
        return !float.IsNaN(Vector512.Sum(bad) + rest);
    }

    private static double Sum<TTerm>(ReadOnlySpan<float> a, double s, ReadOnlySpan<float> b, double t) where TTerm : struct, ITerm
    {
        if (a.Length != b.Length) throw new ArgumentException("the rows differ in length", nameof(b));
        var sums = new Lanes();
        var whole = a.Length / Step * Step;
        sums.Add<TTerm>(a[..whole], s, b[..whole], t);
        if (whole < a.Length)
        {
            Span<float> lastA = stackalloc float[Step], lastB = stackalloc float[Step];
            lastA.Clear();
            lastB.Clear();
            a[whole..].CopyTo(lastA);
            b[whole..].CopyTo(lastB);
            sums.Add<TTerm>(lastA, s, lastB, t);
        }
        return sums.Total;
    }

    private interface ITerm
    {
        static abstract Vector512<double> Add(Vector512<double> sum, Vector512<double> a, Vector512<double> b);
    }

    private readonly struct Products : ITerm
    {
        public static Vector512<double> Add(Vector512<double> sum, Vector512<double> a, Vector512<double> b) =>
            Vector512.FusedMultiplyAdd(a, b, sum);
    }

    private readonly struct SquaredDifferences : ITerm
    {
        public static Vector512<double> Add(Vector512<double> sum, Vector512<double> a, Vector512<double> b)
        {
            var difference = a - b;
            return Vector512.FusedMultiplyAdd(difference, difference, sum);
        }
    }

    private struct Lanes
    {
        private Vector512<double> _first, _second, _third, _fourth;

        public readonly double Total => Vector512.Sum(_first + _second + (_third + _fourth));

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public void Add<TTerm>(ReadOnlySpan<float> a, double s, ReadOnlySpan<float> b, double t) where TTerm : struct, ITerm
        {
            var (first, second, third, fourth) = (_first, _second, _third, _fourth);
            var scaleA = Vector512.Create(s);
            var scaleB = Vector512.Create(t);
            var vectorsA = MemoryMarshal.Cast<float, Vector512<float>>(a);
            var vectorsB = MemoryMarshal.Cast<float, Vector512<float>>(b)[..vectorsA.Length];
            for (var i = 0; i + 1 < vectorsA.Length; i += 2)
            {
                var (a0, a1) = Vector512.Widen(vectorsA[i]);
                var (b0, b1) = Vector512.Widen(vectorsB[i]);
                var (a2, a3) = Vector512.Widen(vectorsA[i + 1]);
                var (b2, b3) = Vector512.Widen(vectorsB[i + 1]);
                first = TTerm.Add(first, a0 * scaleA, b0 * scaleB);
                second = TTerm.Add(second, a1 * scaleA, b1 * scaleB);
                third = TTerm.Add(third, a2 * scaleA, b2 * scaleB);
                fourth = TTerm.Add(fourth, a3 * scaleA, b3 * scaleB);
            }
            (_first, _second, _third, _fourth) = (first, second, third, fourth);
        }
    }
}
