namespace FedActors.Numerics.Randomness;

/// <summary>The same numbers as <see cref="NormalVectors"/>, one at a time.</summary>
internal static class PlainNormals
{
    /// <summary>Number <paramref name="index"/> of the key's vector.</summary>
    public static float At(RandomKey key, long index)
    {
        var place = (int)(index % NormalVectors.Group);
        var pair = place % (NormalVectors.Group / 2);
        var counter = index / NormalVectors.Group * (NormalVectors.Group / 4) + pair / 2;
        var (first, second) = Philox.Block(key.Bits, (ulong)counter, RandomStream.Domain);
        var words = pair % 2 == 0 ? first : second;
        var (along, across) = Pair((uint)words, (uint)(words >> 32));
        return place == pair ? along : across;
    }

    private static (float One, float Other) Pair(uint forRadius, uint forAngle)
    {
        var radius = Radius(forRadius);
        var steps = (int)(forAngle << 2) >> 8;
        var angle = MathF.FusedMultiplyAdd(steps, 2 * BoxMuller.HalfStep, BoxMuller.HalfStep);
        var square = angle * angle;
        var sine = MathF.FusedMultiplyAdd(Polynomial(BoxMuller.Sine, square) * square, angle, angle);
        var cosine = MathF.FusedMultiplyAdd(
            Polynomial(BoxMuller.Cosine, square), square * square, MathF.FusedMultiplyAdd(square, -0.5f, 1));
        var along = radius * (forAngle >> 31 == 1 ? -cosine : cosine);
        var across = radius * sine;
        return (forAngle >> 30 & 1) == 1 ? (across, along) : (along, across);
    }

    private static float Radius(uint word)
    {
        var bits = BitConverter.SingleToInt32Bits((word >> (32 - BoxMuller.RadiusBits)) + 1);
        var power = (bits - BoxMuller.SqrtHalfBits) >> 23;
        var x = BitConverter.Int32BitsToSingle(bits - (power << 23)) - 1;
        var square = x * x;
        var rest = MathF.FusedMultiplyAdd(square, -0.5f, Polynomial(BoxMuller.Logarithm, x) * (square * x));
        return MathF.Sqrt(MathF.FusedMultiplyAdd(power - BoxMuller.RadiusBits, BoxMuller.MinusTwoLn2, (x + rest) * -2));
    }

    private static float Polynomial(ReadOnlySpan<float> coefficients, float x)
    {
        var sum = coefficients[0];
        foreach (var coefficient in coefficients[1..]) sum = MathF.FusedMultiplyAdd(sum, x, coefficient);
        return sum;
    }
}
