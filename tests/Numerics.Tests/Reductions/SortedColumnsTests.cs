using FedActors.Numerics.Reductions;

namespace FedActors.Numerics.Tests.Reductions;

public class SortedColumnsTests
{
    [Theory]
    [InlineData(1), InlineData(2), InlineData(3), InlineData(7), InlineData(16), InlineData(31), InlineData(100), InlineData(257)]
    public void Every_column_is_sorted(int rows)
    {
        var block = RowReductionsTests.Row(rows * SortedColumns.Width, "block");
        var sorted = block.ToArray();

        new SortedColumns(rows, 0, rows).Sort(sorted);

        for (var column = 0; column < SortedColumns.Width; column++)
        {
            var values = Enumerable.Range(0, rows).Select(row => block[row * SortedColumns.Width + column]).Order();
            Assert.Equal(values, Enumerable.Range(0, rows).Select(row => sorted[row * SortedColumns.Width + column]));
        }
    }

    [Theory]
    [InlineData(1, 0, 1), InlineData(7, 2, 5), InlineData(100, 49, 51)]
    public void Means_of_rows_agree_with_plain_sums(int rows, int from, int to)
    {
        var block = RowReductionsTests.Row(rows * SortedColumns.Width, "block");
        var result = new float[SortedColumns.Width];

        SortedColumns.Mean(block, from, to, result);

        for (var column = 0; column < result.Length; column++)
            Assert.Equal((float)Enumerable.Range(from, to - from).Average(row => (double)block[row * SortedColumns.Width + column]), result[column]);
    }

    [Theory]
    [InlineData(1, 0, 1), InlineData(2, 1, 2), InlineData(100, 49, 51), InlineData(33, 4, 29), InlineData(64, 31, 32)]
    public void Positions_that_are_looked_at_hold_what_sorting_puts_there(int rows, int from, int to)
    {
        var block = RowReductionsTests.Row(rows * SortedColumns.Width, "block");
        float[] all = [.. block], some = [.. block];

        new SortedColumns(rows, 0, rows).Sort(all);
        new SortedColumns(rows, from, to).Sort(some);

        Assert.Equal(all[(from * SortedColumns.Width)..(to * SortedColumns.Width)], some[(from * SortedColumns.Width)..(to * SortedColumns.Width)]);
    }

    // A network that sorts every sequence of zeros and ones sorts everything (Knuth, The Art of Computer Programming 3, 5.3.4).
    [Fact]
    public void Small_networks_sort_all_zeros_and_ones()
    {
        for (var count = 1; count <= 13; count++)
            for (var bits = 0; bits < 1 << count; bits++)
            {
                var values = bits;
                foreach (var (low, high) in SortingNetwork.Of(count))
                    if ((values >> low & 1) > (values >> high & 1)) values ^= 1 << low | 1 << high;
                Assert.Equal((1 << count) - (1 << (count - int.PopCount(bits))), values);
            }
    }
}
