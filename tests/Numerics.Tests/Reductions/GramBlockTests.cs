using FedActors.Numerics.Reductions;

namespace FedActors.Numerics.Tests.Reductions;

public class GramBlockTests
{
    [Theory]
    [InlineData(1), InlineData(2), InlineData(5), InlineData(6), InlineData(7)]
    [InlineData(24), InlineData(95), InlineData(100), InlineData(211)]
    public void Products_agree_with_their_plain_twin(int count)
    {
        var rows = Enumerable.Range(0, count).Select(row => RowReductionsTests.Row(GramBlock.Width, $"row {row}")).ToArray();
        var sums = Sums(rows);
        var plain = PlainReductions.Gram(rows);

        for (var i = 0; i < count; i++)
            for (var j = 0; j <= i; j++)
                Assert.InRange(
                    sums[i * GramBlock.Padded(count) + j] - plain[i, j], -2e-6 * GramBlock.Width, 2e-6 * GramBlock.Width);
    }

    [Fact]
    public void Equal_rows_have_equal_products_at_any_position()
    {
        var rows = Enumerable.Range(0, 50).Select(row => RowReductionsTests.Row(GramBlock.Width, $"row {row}")).ToArray();
        rows[37] = rows[3];
        var sums = Sums(rows);
        double Product(int i, int j) => sums[Math.Max(i, j) * GramBlock.Padded(50) + Math.Min(i, j)];

        for (var other = 0; other < 50; other++) Assert.Equal(Product(3, other), Product(37, other));
    }

    private static double[] Sums(float[][] rows)
    {
        var padded = GramBlock.Padded(rows.Length);
        var block = new float[padded * GramBlock.Width];
        for (var row = 0; row < rows.Length; row++) rows[row].CopyTo(block, row * GramBlock.Width);
        var sums = new double[padded * padded];
        GramBlock.Add(block, rows.Length, sums);
        return sums;
    }
}
