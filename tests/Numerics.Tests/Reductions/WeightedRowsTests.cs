using FedActors.Numerics.Reductions;

namespace FedActors.Numerics.Tests.Reductions;

public class WeightedRowsTests
{
    [Theory, MemberData(nameof(RowReductionsTests.Lengths), MemberType = typeof(RowReductionsTests))]
    public void Adding_a_row_agrees_with_its_plain_twin(int length)
    {
        var row = RowReductionsTests.Row(length, "row");
        double[] plain = [.. Enumerable.Range(0, length).Select(i => i * 0.1)], fast = [.. plain];

        PlainReductions.Add(0.37, row, plain);
        WeightedRows.Add(0.37, row, fast);

        for (var i = 0; i < length; i++) Assert.Equal(plain[i], fast[i], 1e-13 * (1 + Math.Abs(plain[i])));
    }

    [Theory, MemberData(nameof(RowReductionsTests.Lengths), MemberType = typeof(RowReductionsTests))]
    public void Four_rows_at_once_give_the_bits_of_four_calls(int length)
    {
        var rows = new[] { "a", "b", "c", "d" }.Select(name => RowReductionsTests.Row(length, name)).ToArray();
        double[] weights = [0.37, -1.2, 3, 1e-3], inTurn = new double[length], atOnce = new double[length];

        for (var row = 0; row < 4; row++) WeightedRows.Add(weights[row], rows[row], inTurn);
        WeightedRows.Add(weights, rows[0], rows[1], rows[2], rows[3], atOnce);

        Assert.Equal(inTurn, atOnce);
    }

    [Theory, MemberData(nameof(RowReductionsTests.Lengths), MemberType = typeof(RowReductionsTests))]
    public void Scaling_and_rounding_round_once(int length)
    {
        var row = RowReductionsTests.Row(length, "row");
        var products = row.Select(x => x * 0.37).ToArray();
        float[] expected = [.. products.Select(x => (float)x)], scaled = new float[length], rounded = new float[length];

        WeightedRows.Scale(0.37, row, scaled);
        WeightedRows.Round(products, rounded);

        Assert.Equal(expected, scaled);
        Assert.Equal(expected, rounded);
    }

    [Theory, MemberData(nameof(RowReductionsTests.Lengths), MemberType = typeof(RowReductionsTests))]
    public void A_difference_agrees_with_its_plain_twin_and_may_overwrite_a_row(int length)
    {
        float[] a = RowReductionsTests.Row(length, "a"), b = RowReductionsTests.Row(length, "b"), expected = new float[length];

        PlainReductions.Difference(0.37, a, 1.2, b, expected);
        WeightedRows.Difference(0.37, a, 1.2, b, a);

        Assert.Equal(expected, a);
    }

    [Theory, MemberData(nameof(RowReductionsTests.Lengths), MemberType = typeof(RowReductionsTests))]
    public void Equal_rows_with_equal_factors_differ_by_exactly_0(int length)
    {
        float[] a = RowReductionsTests.Row(length, "a"), difference = new float[length];

        WeightedRows.Difference(1 / 3.0, a, 1 / 3.0, a, difference);

        Assert.All(difference, value => Assert.Equal(0, value));
    }

    [Theory]
    [InlineData(1), InlineData(2), InlineData(8)]
    public void Blocks_cover_every_column_once(int threads)
    {
        var counts = new float[1003];

        ColumnBlocks.ForEach(counts, 64, threads, (column, block) =>
        {
            for (var i = 0; i < block.Length; i++) block[i] += column + i + 1;
        });

        Assert.Equal(Enumerable.Range(1, 1003).Select(i => (float)i), counts);
    }
}
