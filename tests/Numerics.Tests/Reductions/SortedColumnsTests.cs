using FedActors.Numerics.Randomness;
using FedActors.Numerics.Reductions;

namespace FedActors.Numerics.Tests.Reductions;

public class SortedColumnsTests
{
    [Fact]
    public void Columns_of_any_length_are_sorted_at_the_needed_positions()
    {
        var stream = RandomKey.Of(3).Open();
        foreach (var rows in Enumerable.Range(1, 70).Concat([100, 128, 129, 200, 257, 300, 600]))
        {
            var block = RowReductionsTests.Row(rows * SortedColumns.Width, "block");
            var from = stream.NextInt(rows);
            var to = from + 1 + stream.NextInt(rows - from);
            foreach (var (first, end) in new[] { (0, rows), ((rows - 1) / 2, rows / 2 + 1), (from, to) })
                Assert.Equal(Plain(block, rows, first, end), Sorted(block, rows, first, end));
        }
    }

    // A network that sorts every sequence of zeros and ones sorts everything (Knuth, The Art of Computer Programming 3,
    // 5.3.4).
    [Fact]
    public void Sixteen_rows_of_all_zeros_and_ones_are_sorted()
    {
        var block = new float[16 * SortedColumns.Width];
        for (var first = 0; first < 1 << 16; first += SortedColumns.Width)
        {
            for (var i = 0; i < block.Length; i++) block[i] = (first + i % SortedColumns.Width) >> (i / SortedColumns.Width) & 1;
            Assert.True(Plain(block, 16, 0, 16).AsSpan().SequenceEqual(Sorted(block, 16, 0, 16)), $"{first}");
        }
    }

    // Sorted runs are zeros, then ones, in random proportions.
    [Theory]
    [InlineData(32), InlineData(48), InlineData(64), InlineData(57)]
    public void Runs_of_zeros_and_ones_are_merged(int rows)
    {
        var stream = RandomKey.Of(4).Open();
        for (var trial = 0; trial < 300; trial++)
        {
            var block = new float[rows * SortedColumns.Width];
            foreach (ref var value in block.AsSpan()) value = stream.NextInt(2);
            Assert.Equal(Plain(block, rows, 0, rows), Sorted(block, rows, 0, rows));
        }
    }

    [Fact]
    public void A_buffer_that_is_too_small_is_refused() =>
        Assert.Throws<ArgumentException>(
            () => new SortedColumns(3, 0, 3).Sort(new float[3 * SortedColumns.Width], new float[3 * SortedColumns.Width]));

    [Theory]
    [InlineData(1, 0, 1), InlineData(7, 2, 5), InlineData(100, 49, 51)]
    public void Means_of_rows_agree_with_plain_sums(int rows, int from, int to)
    {
        var block = RowReductionsTests.Row(rows * SortedColumns.Width, "block");
        var result = new float[SortedColumns.Width];

        SortedColumns.Mean(block, from, to, result);

        for (var column = 0; column < result.Length; column++)
        {
            var values = Enumerable.Range(from, to - from).Select(row => (double)block[row * SortedColumns.Width + column]);
            Assert.Equal((float)values.Average(), result[column]);
        }
    }

    private static float[] Sorted(float[] block, int rows, int from, int to)
    {
        var sorter = new SortedColumns(rows, from, to);
        var sorted = new float[sorter.Room];
        sorter.Sort(block, sorted);
        return sorted[(from * SortedColumns.Width)..(to * SortedColumns.Width)];
    }

    private static float[] Plain(float[] block, int rows, int from, int to)
    {
        var columns = Enumerable.Range(0, SortedColumns.Width).Select(column =>
            Enumerable.Range(0, rows).Select(row => block[row * SortedColumns.Width + column]).Order().ToArray()).ToArray();
        return [.. Enumerable.Range(from, to - from).SelectMany(row => columns.Select(column => column[row]))];
    }
}
