using FedActors.Numerics.Randomness;
using FedActors.Numerics.Reductions;

namespace FedActors.Numerics.Tests.Reductions;

public class RowReductionsTests
{
    public static TheoryData<int> Lengths => [0, 1, 7, 15, 16, 17, 31, 32, 33, 63, 64, 100, 1000, 4097];

    [Theory, MemberData(nameof(Lengths))]
    public void Dot_agrees_with_its_plain_twin(int length)
    {
        var (a, b) = (Row(length, "a"), Row(length, "b"));

        Close(PlainReductions.Dot(a, b), RowReductions.Dot(a, b), PlainReductions.Dot(a, a) + PlainReductions.Dot(b, b));
        Close(PlainReductions.Dot(a, a), RowReductions.SquaredNorm(a), PlainReductions.Dot(a, a));
    }

    [Theory, MemberData(nameof(Lengths))]
    public void Distances_agree_with_their_plain_twins(int length)
    {
        var (a, b) = (Row(length, "a"), Row(length, "b"));

        var plain = PlainReductions.SquaredDistance(a, 1, b, 1);
        Close(plain, RowReductions.SquaredDistance(a, b), plain);
        var scaled = PlainReductions.SquaredDistance(a, 0.3, b, 1.7);
        Close(scaled, RowReductions.SquaredDistance(a, 0.3, b, 1.7), scaled);
    }

    [Theory, MemberData(nameof(Lengths))]
    public void One_bad_element_is_found_at_any_position(int length)
    {
        var row = Row(length, "a");
        Assert.True(RowReductions.AllFinite(row));
        foreach (var bad in new[] { float.NaN, float.PositiveInfinity, float.NegativeInfinity })
            for (var at = 0; at < Math.Min(length, 70); at++)
            {
                var copy = row.ToArray();
                copy[at] = bad;
                Assert.Equal(PlainReductions.AllFinite(copy), RowReductions.AllFinite(copy));
            }
    }

    [Fact]
    public void The_largest_floats_are_finite() =>
        Assert.True(RowReductions.AllFinite([.. Enumerable.Repeat(float.MaxValue, 100)]));

    [Fact]
    public void Distances_survive_a_large_common_offset()
    {
        var a = Row(1000, "a").Select(x => 4096 + x / 1024).ToArray();
        var b = a.ToArray();
        b[17] = MathF.BitIncrement(b[17]);

        Assert.Equal(Math.Pow((double)b[17] - a[17], 2), RowReductions.SquaredDistance(a, b));
    }

    internal static float[] Row(int length, string purpose)
    {
        var stream = RandomKey.Of(7).With(purpose).With(length).Open();
        var row = new float[length];
        for (var i = 0; i < length; i++) row[i] = (float)stream.NextGaussian();
        return row;
    }

    private static void Close(double expected, double actual, double scale) =>
        Assert.InRange(actual - expected, -1e-13 * scale, 1e-13 * scale);
}
