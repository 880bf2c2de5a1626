using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace FedActors.Numerics.Randomness;

/// <summary>
/// Two independent standard normal numbers from two random words (Box and Muller, 1958): a radius √(−2·ln u) and an angle. It
/// uses only operations that IEEE 754 defines to the last bit, so every machine gives the same numbers. Polynomials as in Cephes
/// (S. Moshier).
/// </summary>
internal static class BoxMuller
{
    /// <summary>The float whose bits divide mantissas at √½, so that logarithms are near 0.</summary>
    internal const int SqrtHalfBits = 0x3f3504f3;

    /// <summary>Radii have 24 random bits.</summary>
    internal const int RadiusBits = 24;

    /// <summary>Half a step between angles, of which there are 2²⁴ in a quadrant.</summary>
    internal const float HalfStep = (float)(Math.PI / (1 << 26));

    /// <summary>−2·ln 2.</summary>
    internal const float MinusTwoLn2 = -1.38629436f;

    /// <summary>(ln(1 + x) − x + x²/2) / x³, highest power first.</summary>
    internal static ReadOnlySpan<float> Logarithm =>
    [
        7.0376836292e-2f, -1.1514610310e-1f, 1.1676998740e-1f, -1.2420140846e-1f, 1.4249322787e-1f, -1.6668057665e-1f,
        2.0000714765e-1f, -2.4999993993e-1f, 3.3333331174e-1f,
    ];

    /// <summary>(sin t − t) / t³ in t².</summary>
    internal static ReadOnlySpan<float> Sine => [-1.9515295891e-4f, 8.3321608736e-3f, -1.6666654611e-1f];

    /// <summary>(cos t − 1 + t²/2) / t⁴ in t².</summary>
    internal static ReadOnlySpan<float> Cosine => [2.443315711809948e-5f, -1.388731625493765e-3f, 4.166664568298827e-2f];

    /// <summary>Sixteen pairs of normal numbers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (Vector512<float> One, Vector512<float> Other) Of(Vector512<uint> forRadius, Vector512<uint> forAngle)
    {
        var radius = Radius(forRadius);
        // 24 bits of the word give an angle between −π/4 and π/4; one more bit swaps the axes, the last one turns one of them.
        var steps = (forAngle << 2).AsInt32() >> 8;
        var angle = Vector512.FusedMultiplyAdd(
            Vector512.ConvertToSingle(steps), Vector512.Create(2 * HalfStep), Vector512.Create(HalfStep));
        var square = angle * angle;
        var sine = Vector512.FusedMultiplyAdd(Polynomial(Sine, square) * square, angle, angle);
        var parabola = Vector512.FusedMultiplyAdd(square, Vector512.Create(-0.5f), Vector512<float>.One);
        var cosine = Vector512.FusedMultiplyAdd(Polynomial(Cosine, square), square * square, parabola);
        var along = radius * (cosine.AsUInt32() ^ (forAngle & Vector512.Create(1u << 31))).AsSingle();
        var across = radius * sine;
        var swapped = Vector512.LessThan((forAngle << 1).AsInt32(), Vector512<int>.Zero).AsSingle();
        return (Vector512.ConditionalSelect(swapped, across, along), Vector512.ConditionalSelect(swapped, along, across));
    }

    /// <summary>√(−2·ln u) for u = (k + 1)/2²⁴, where k are the upper 24 bits of a word.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Radius(Vector512<uint> word)
    {
        var bits = Vector512.ConvertToSingle(((word >> (32 - RadiusBits)) + Vector512<uint>.One).AsInt32()).AsInt32();
        var power = (bits - Vector512.Create(SqrtHalfBits)) >> 23;
        var x = (bits - (power << 23)).AsSingle() - Vector512<float>.One;
        var square = x * x;
        var rest = Vector512.FusedMultiplyAdd(square, Vector512.Create(-0.5f), Polynomial(Logarithm, x) * (square * x));
        var powers = Vector512.ConvertToSingle(power - Vector512.Create(RadiusBits));
        return Vector512.Sqrt(Vector512.FusedMultiplyAdd(powers, Vector512.Create(MinusTwoLn2), (x + rest) * -2f));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Polynomial(ReadOnlySpan<float> coefficients, Vector512<float> x)
    {
        var sum = Vector512.Create(coefficients[0]);
        for (var power = 1; power < coefficients.Length; power++)
            sum = Vector512.FusedMultiplyAdd(sum, x, Vector512.Create(coefficients[power]));
        return sum;
    }
}
