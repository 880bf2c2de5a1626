using FedActors.Numerics.Reductions;

namespace FedActors.Numerics.Tests.Reductions;

public class ColumnStripsTests
{
    [Theory, MemberData(nameof(RowReductionsTests.Lengths), MemberType = typeof(RowReductionsTests))]
    public void Rows_are_stored_strip_by_strip_and_the_last_is_padded_with_zeros(int width)
    {
        const int rows = 3;
        var given = Enumerable.Range(0, rows).Select(row => RowReductionsTests.Row(width, $"row {row}")).ToArray();
        var strips = new float[ColumnStrips.Length(rows, width)];
        Array.Fill(strips, float.NaN);
        for (var row = 0; row < rows; row++) Assert.True(ColumnStrips.Put(given[row], row, rows, strips));

        for (var at = 0; at < strips.Length; at++)
        {
            var (strip, row, lane) =
                (at / (rows * SortedColumns.Width), at / SortedColumns.Width % rows, at % SortedColumns.Width);
            var column = strip * SortedColumns.Width + lane;
            Assert.Equal(column < width ? given[row][column] : 0, strips[at]);
        }
    }

    [Fact]
    public void A_value_that_is_not_finite_is_reported_at_any_position()
    {
        for (var at = 0; at < 50; at++)
        {
            var row = RowReductionsTests.Row(50, "row");
            row[at] = at % 2 == 0 ? float.NaN : float.NegativeInfinity;
            Assert.False(ColumnStrips.Put(row, 0, 1, new float[ColumnStrips.Length(1, 50)]));
        }
    }
}
