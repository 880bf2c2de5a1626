using FedActors.Numerics.Elementwise;
using FedActors.Numerics.Randomness;
using FsCheck;
using FsCheck.Fluent;

namespace FedActors.Numerics.Tests.Elementwise;

public class DropoutTests
{
    private static readonly Arbitrary<(int Row, int Rows, double Share, long Seed)> Cases =
        (from row in Gen.Choose(1, 70)
         from rows in Gen.Choose(1, 4)
         from share in Gen.Elements(0, 0.1, 0.25, 0.5, 1 / 3.0, 0.999)
         from seed in Gen.Choose(0, 1000)
         select (row, rows, share, (long)seed)).ToArbitrary();

    [Fact]
    public void A_value_is_dropped_where_its_draw_is_below_the_share() => Prop.ForAll(Cases, one =>
    {
        var (row, rows, share, seed) = one;
        var (x, y) = (RandomFloats.Of(row * rows, seed), new float[row * rows]);
        var key = RandomKey.Of(1).With(seed);
        var stream = key.Open();
        var scale = (float)(1 / (1 - share));
        var expected = new float[x.Length];
        for (var i = 0; i < x.Length; i++) expected[i] = stream.NextSingle() < share ? 0 : x[i] * scale;

        var dropout = new Dropout(share);
        for (var first = 0; first < x.Length; first += row) dropout.Apply(key, first, x.AsSpan(first, row), y.AsSpan(first, row));

        Assert.Equal(expected, y);
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1)]
    [InlineData(double.NaN)]
    public void A_share_outside_0_to_below_1_is_refused(double share) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new Dropout(share));
}
