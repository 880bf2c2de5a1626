using System.Runtime.Intrinsics;

namespace FedActors.Numerics.Elementwise;

/// <summary>
/// eˣ for 16 floats, using only multiplications and additions, so that every machine gives the same bits. Range reduction and
/// polynomial as in Cephes (S. Moshier); relative error below 2⁻²².
/// </summary>
internal static class Exponential
{
    private const float Largest = 88.72283f, Smallest = -105f;
    private const float Log2OfE = 1.44269504f, Ln2High = 0.693359375f, Ln2Low = -2.12194440e-4f;

    public static Vector512<float> Of(Vector512<float> x)
    {
        var inRange = Vector512.Min(Vector512.Max(x, Vector512.Create(Smallest)), Vector512.Create(Largest));
        var power = Vector512.Floor(Vector512.FusedMultiplyAdd(inRange, Vector512.Create(Log2OfE), Vector512.Create(0.5f)));
        var rest = Vector512.FusedMultiplyAdd(power, Vector512.Create(-Ln2High), inRange);
        rest = Vector512.FusedMultiplyAdd(power, Vector512.Create(-Ln2Low), rest);
        var sum = Vector512.Create(1.9875691500e-4f);
        ReadOnlySpan<float> coefficients =
            [1.3981999507e-3f, 8.3334519073e-3f, 4.1665795894e-2f, 1.6666665459e-1f, 5.0000001201e-1f];
        foreach (var coefficient in coefficients)
            sum = Vector512.FusedMultiplyAdd(sum, rest, Vector512.Create(coefficient));
        sum = Vector512.FusedMultiplyAdd(sum, rest * rest, rest + Vector512<float>.One);
        // 2^power as two factors: power ranges from −150 to 128, more than one exponent can hold.
        var whole = Vector512.ConvertToInt32(power);
        var half = whole >> 1;
        var result = sum * PowerOf2(half) * PowerOf2(whole - half);
        result = Vector512.ConditionalSelect(
            Vector512.GreaterThan(x, Vector512.Create(Largest)), Vector512.Create(float.PositiveInfinity), result);
        return Vector512.ConditionalSelect(Vector512.Equals(x, x), result, x);
    }

    public static float Of(float x) => Of(Vector512.Create(x)).ToScalar();

    /// <summary>1 / (1 + e⁻ˣ)</summary>
    public static Vector512<float> Logistic(Vector512<float> x) => Vector512<float>.One / (Vector512<float>.One + Of(-x));

    private static Vector512<float> PowerOf2(Vector512<int> power) => ((power + Vector512.Create(127)) << 23).AsSingle();
}
