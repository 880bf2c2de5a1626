using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace FedActors.Numerics.Normalisation;

/// <summary>
/// Adds a row to two tables of partial sums in double: element i is added to the sums at i mod n, where n, a multiple of 16,
/// is the length of the tables. So the order of additions, and with it every bit, is the same on every machine.
/// </summary>
internal static class PairedSums
{
    private const int Lanes = 16, Half = 8;

    /// <summary>Adds x − centre and its square.</summary>
    public static void AddSpread(ReadOnlySpan<float> x, ReadOnlySpan<double> centre, Span<double> sums, Span<double> squares) =>
        Add<Spread>(x, x, centre, sums, squares);

    /// <summary>Adds dy and dy·(x − centre).</summary>
    public static void AddProducts(
        ReadOnlySpan<float> x, ReadOnlySpan<float> dy, ReadOnlySpan<double> centre, Span<double> sums, Span<double> products) =>
        Add<Products>(x, dy, centre, sums, products);

    private static void Add<TTerm>(
        ReadOnlySpan<float> x, ReadOnlySpan<float> dy, ReadOnlySpan<double> centre, Span<double> sums, Span<double> others)
        where TTerm : ITerm
    {
        if (dy.Length != x.Length || sums.Length % Lanes != 0 || sums.Length != others.Length || sums.Length != centre.Length)
            throw new ArgumentException(
                $"{x.Length} and {dy.Length} values do not match {sums.Length} and {others.Length} sums");
        ref var input = ref MemoryMarshal.GetReference(x);
        ref var slope = ref MemoryMarshal.GetReference(dy);
        for (var at = 0; at < Math.Min(sums.Length, x.Length); at += Lanes)
        {
            var (low, high) = (Pair.Load(sums, others, at), Pair.Load(sums, others, at + Half));
            var (centre0, centre1) = (Vector512.Create(centre[at..]), Vector512.Create(centre[(at + Half)..]));
            var i = at;
            for (; i <= x.Length - Lanes; i += sums.Length)
            {
                var (value, gradient) = (Vector512.LoadUnsafe(ref input, (nuint)i), Vector512.LoadUnsafe(ref slope, (nuint)i));
                TTerm.Add(ref low, Vector512.WidenLower(value), Vector512.WidenLower(gradient), centre0);
                TTerm.Add(ref high, Vector512.WidenUpper(value), Vector512.WidenUpper(gradient), centre1);
            }
            low.Store(sums, others, at);
            high.Store(sums, others, at + Half);
            if (i < x.Length) AddEnd<TTerm>(x[i..], dy[i..], centre[at..], sums[at..], others[at..]);
        }
    }

    private static void AddEnd<TTerm>(
        ReadOnlySpan<float> x, ReadOnlySpan<float> dy, ReadOnlySpan<double> centre, Span<double> sums, Span<double> others)
        where TTerm : ITerm
    {
        for (var i = 0; i < x.Length; i++) TTerm.AddOne(ref sums[i], ref others[i], x[i], dy[i], centre[i]);
    }

    private interface ITerm
    {
        static abstract void Add(ref Pair pair, Vector512<double> x, Vector512<double> dy, Vector512<double> centre);

        static abstract void AddOne(ref double sum, ref double other, double x, double dy, double centre);
    }

    private struct Pair
    {
        public Vector512<double> Sum, Other;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Pair Load(ReadOnlySpan<double> sums, ReadOnlySpan<double> others, int at) =>
            new() { Sum = Vector512.Create(sums[at..]), Other = Vector512.Create(others[at..]) };

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public readonly void Store(Span<double> sums, Span<double> others, int at)
        {
            Sum.CopyTo(sums[at..]);
            Other.CopyTo(others[at..]);
        }
    }

    private readonly struct Spread : ITerm
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static void Add(ref Pair pair, Vector512<double> x, Vector512<double> dy, Vector512<double> centre)
        {
            var distance = x - centre;
            pair.Sum += distance;
            pair.Other = Vector512.FusedMultiplyAdd(distance, distance, pair.Other);
        }

        public static void AddOne(ref double sum, ref double other, double x, double dy, double centre)
        {
            var distance = x - centre;
            sum += distance;
            other = Math.FusedMultiplyAdd(distance, distance, other);
        }
    }

    private readonly struct Products : ITerm
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static void Add(ref Pair pair, Vector512<double> x, Vector512<double> dy, Vector512<double> centre)
        {
            pair.Sum += dy;
            pair.Other = Vector512.FusedMultiplyAdd(dy, x - centre, pair.Other);
        }

        public static void AddOne(ref double sum, ref double other, double x, double dy, double centre)
        {
            sum += dy;
            other = Math.FusedMultiplyAdd(dy, x - centre, other);
        }
    }
}
