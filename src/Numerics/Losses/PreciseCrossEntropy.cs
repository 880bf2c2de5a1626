using System.Runtime.Intrinsics;

namespace FedActors.Numerics.Losses;

/// <summary>
/// −log of the softmax probability of the label, in double throughout: for differences of losses that are so close that single
/// precision would see none. It uses only operations that IEEE 754 defines to the last bit.
/// </summary>
internal static class PreciseCrossEntropy
{
    private const int Lanes = 8;
    private const double Log2OfE = 1.4426950408889634, Ln2High = 0.693147180369123816490, Ln2Low = 1.90821492927058770002e-10;

    // Far below the last bit of a sum in which one term is 1.
    private const double Smallest = -700;

    /// <summary>The loss of one row of logits.</summary>
    public static double Loss(ReadOnlySpan<float> logits, int label)
    {
        var largest = logits[0];
        foreach (var logit in logits) largest = MathF.Max(largest, logit);
        return Logarithm(SumOfPowers(logits, largest)) - ((double)logits[label] - largest);
    }

    /// <summary>ln x for a normal x.</summary>
    internal static double Logarithm(double x)
    {
        var bits = BitConverter.DoubleToInt64Bits(x);
        // The exponent that leaves a mantissa between √½ and √2.
        var power = (bits - 0x3fe6a09e667f3bcdL) >> 52;
        var mantissa = BitConverter.Int64BitsToDouble(bits - (power << 52));
        // ln m = 2·artanh((m − 1)/(m + 1))
        var s = (mantissa - 1) / (mantissa + 1);
        var square = s * s;
        var sum = 0.0;
        for (var odd = 23; odd >= 3; odd -= 2) sum = Math.FusedMultiplyAdd(sum, square, 1.0 / odd);
        var logarithm = 2 * Math.FusedMultiplyAdd(sum * square, s, s);
        return Math.FusedMultiplyAdd(power, Ln2High, Math.FusedMultiplyAdd(power, Ln2Low, logarithm));
    }

    /// <summary>eˣ for x from −700 to 0; what is below counts as −700.</summary>
    internal static Vector512<double> Exponential(Vector512<double> x)
    {
        var inRange = Vector512.Max(x, Vector512.Create(Smallest));
        var power = Vector512.Floor(Vector512.FusedMultiplyAdd(inRange, Vector512.Create(Log2OfE), Vector512.Create(0.5)));
        var rest = Vector512.FusedMultiplyAdd(power, Vector512.Create(-Ln2High), inRange);
        rest = Vector512.FusedMultiplyAdd(power, Vector512.Create(-Ln2Low), rest);
        // Taylor's series: |rest| is at most ½·ln 2.
        var sum = Vector512.Create(1.0 / 6227020800);
        ReadOnlySpan<double> coefficients =
        [
            1.0 / 479001600, 1.0 / 39916800, 1.0 / 3628800, 1.0 / 362880, 1.0 / 40320, 1.0 / 5040, 1.0 / 720, 1.0 / 120,
            1.0 / 24, 1.0 / 6, 0.5, 1, 1,
        ];
        foreach (var coefficient in coefficients)
            sum = Vector512.FusedMultiplyAdd(sum, rest, Vector512.Create(coefficient));
        var exponent = (Vector512.ConvertToInt64(power) + Vector512.Create(1023L)) << 52;
        return Vector512.ConditionalSelect(Vector512.Equals(x, x), sum * exponent.AsDouble(), x);
    }

    private static double SumOfPowers(ReadOnlySpan<float> logits, float largest)
    {
        Span<double> padded = stackalloc double[Lanes];
        var sum = Vector512<double>.Zero;
        for (var i = 0; i < logits.Length; i += Lanes)
        {
            padded.Fill(double.NegativeInfinity);
            var count = Math.Min(Lanes, logits.Length - i);
            for (var lane = 0; lane < count; lane++) padded[lane] = (double)logits[i + lane] - largest;
            var x = Vector512.Create<double>(padded);
            // The padding adds nothing.
            sum += Vector512.ConditionalSelect(
                Vector512.Equals(x, Vector512.Create(double.NegativeInfinity)), Vector512<double>.Zero, Exponential(x));
        }
        var total = 0.0;
        for (var lane = 0; lane < Lanes; lane++) total += sum[lane];
        return total;
    }
}
