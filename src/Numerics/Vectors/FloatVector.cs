using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace FedActors.Numerics.Vectors;

/// <summary>
/// Arithmetic on float vectors. Sums are computed in double over 32 interleaved partial sums that are added in a fixed order,
/// so their bits depend only on the values, not on the machine.
/// </summary>
internal static class FloatVector
{
    private const int Lanes = 16;

    /// <summary><c>y ← y + factor·x</c></summary>
    public static void AddScaled(Span<float> y, float factor, ReadOnlySpan<float> x)
    {
        ref var to = ref Head(y, x);
        ref var from = ref MemoryMarshal.GetReference(x);
        var scale = Vector512.Create(factor);
        var i = 0;
        for (; i <= y.Length - Lanes; i += Lanes)
            Vector512.FusedMultiplyAdd(scale, Load(ref from, i), Load(ref to, i)).StoreUnsafe(ref to, (nuint)i);
        for (; i < y.Length; i++) y[i] = MathF.FusedMultiplyAdd(factor, x[i], y[i]);
    }

    /// <summary><c>yᵢ ← yᵢ + aᵢ·bᵢ</c></summary>
    public static void AddProducts(Span<float> y, ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        ref var to = ref Head(y, a);
        SameLength(y.Length, b.Length);
        ref var left = ref MemoryMarshal.GetReference(a);
        ref var right = ref MemoryMarshal.GetReference(b);
        var i = 0;
        for (; i <= y.Length - Lanes; i += Lanes)
            Vector512.FusedMultiplyAdd(Load(ref left, i), Load(ref right, i), Load(ref to, i)).StoreUnsafe(ref to, (nuint)i);
        for (; i < y.Length; i++) y[i] = MathF.FusedMultiplyAdd(a[i], b[i], y[i]);
    }

    /// <summary><c>y ← factor·y</c></summary>
    public static void Scale(Span<float> y, float factor)
    {
        ref var to = ref MemoryMarshal.GetReference(y);
        var i = 0;
        for (; i <= y.Length - Lanes; i += Lanes) (Load(ref to, i) * factor).StoreUnsafe(ref to, (nuint)i);
        for (; i < y.Length; i++) y[i] *= factor;
    }

    /// <summary><c>y ← y − x</c></summary>
    public static void Subtract(Span<float> y, ReadOnlySpan<float> x)
    {
        ref var to = ref Head(y, x);
        ref var from = ref MemoryMarshal.GetReference(x);
        var i = 0;
        for (; i <= y.Length - Lanes; i += Lanes) (Load(ref to, i) - Load(ref from, i)).StoreUnsafe(ref to, (nuint)i);
        for (; i < y.Length; i++) y[i] -= x[i];
    }

    /// <summary><c>target ← left − right</c></summary>
    public static void Difference(ReadOnlySpan<float> left, ReadOnlySpan<float> right, Span<float> target)
    {
        ref var to = ref Head(target, left);
        ref var a = ref MemoryMarshal.GetReference(left);
        ref var b = ref Head(MemoryMarshal.CreateSpan(ref MemoryMarshal.GetReference(right), right.Length), left);
        var i = 0;
        for (; i <= target.Length - Lanes; i += Lanes) (Load(ref a, i) - Load(ref b, i)).StoreUnsafe(ref to, (nuint)i);
        for (; i < target.Length; i++) target[i] = left[i] - right[i];
    }

    /// <summary><c>y ← centre − (y − centre)</c>: the point on the other side of it.</summary>
    public static void Reflect(Span<float> y, ReadOnlySpan<float> centre)
    {
        ref var to = ref Head(y, centre);
        ref var middle = ref MemoryMarshal.GetReference(centre);
        var i = 0;
        for (; i <= y.Length - Lanes; i += Lanes)
            (Load(ref middle, i) - (Load(ref to, i) - Load(ref middle, i))).StoreUnsafe(ref to, (nuint)i);
        for (; i < y.Length; i++) y[i] = centre[i] - (y[i] - centre[i]);
    }

    /// <summary>Σ xᵢ</summary>
    public static double Sum(ReadOnlySpan<float> x) => Reduce<SumTerm>(x, x);

    /// <summary>Σ xᵢ·yᵢ</summary>
    public static double Dot(ReadOnlySpan<float> x, ReadOnlySpan<float> y) => Reduce<ProductTerm>(x, y);

    /// <summary>Σ (xᵢ − yᵢ)²</summary>
    public static double SquaredDistance(ReadOnlySpan<float> x, ReadOnlySpan<float> y) => Reduce<SquaredDifferenceTerm>(x, y);

    private static double Reduce<TTerm>(ReadOnlySpan<float> x, ReadOnlySpan<float> y) where TTerm : ITerm
    {
        SameLength(x.Length, y.Length);
        ref var a = ref MemoryMarshal.GetReference(x);
        ref var b = ref MemoryMarshal.GetReference(y);
        Vector512<double> sum0 = default, sum1 = default, sum2 = default, sum3 = default;
        var i = 0;
        for (; i <= x.Length - 2 * Lanes; i += 2 * Lanes)
        {
            var (x0, y0) = (Load(ref a, i), Load(ref b, i));
            var (x1, y1) = (Load(ref a, i + Lanes), Load(ref b, i + Lanes));
            sum0 = TTerm.Add(sum0, Vector512.WidenLower(x0), Vector512.WidenLower(y0));
            sum1 = TTerm.Add(sum1, Vector512.WidenUpper(x0), Vector512.WidenUpper(y0));
            sum2 = TTerm.Add(sum2, Vector512.WidenLower(x1), Vector512.WidenLower(y1));
            sum3 = TTerm.Add(sum3, Vector512.WidenUpper(x1), Vector512.WidenUpper(y1));
        }
        var total = 0.0;
        var partial = sum0 + sum1 + (sum2 + sum3);
        for (var lane = 0; lane < Vector512<double>.Count; lane++) total += partial[lane];
        for (; i < x.Length; i++)
        {
            var (left, right) = (Vector512.CreateScalar((double)x[i]), Vector512.CreateScalar((double)y[i]));
            total = TTerm.Add(Vector512.CreateScalar(total), left, right).ToScalar();
        }
        return total;
    }

    private static Vector512<float> Load(ref float from, int index) => Vector512.LoadUnsafe(ref from, (nuint)index);

    private static ref float Head(Span<float> y, ReadOnlySpan<float> x)
    {
        SameLength(y.Length, x.Length);
        return ref MemoryMarshal.GetReference(y);
    }

    private static void SameLength(int one, int other)
    {
        if (one != other) throw new ArgumentException($"the vectors differ in length: {one} and {other} elements");
    }

    private interface ITerm
    {
        static abstract Vector512<double> Add(Vector512<double> sum, Vector512<double> x, Vector512<double> y);
    }

    private readonly struct SumTerm : ITerm
    {
        public static Vector512<double> Add(Vector512<double> sum, Vector512<double> x, Vector512<double> y) => sum + x;
    }

    private readonly struct ProductTerm : ITerm
    {
        public static Vector512<double> Add(Vector512<double> sum, Vector512<double> x, Vector512<double> y) =>
            Vector512.FusedMultiplyAdd(x, y, sum);
    }

    private readonly struct SquaredDifferenceTerm : ITerm
    {
        public static Vector512<double> Add(Vector512<double> sum, Vector512<double> x, Vector512<double> y) =>
            Vector512.FusedMultiplyAdd(x - y, x - y, sum);
    }
}
