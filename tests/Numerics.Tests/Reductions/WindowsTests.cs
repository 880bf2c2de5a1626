using FedActors.Numerics.Reductions;

namespace FedActors.Numerics.Tests.Reductions;

public class WindowsTests
{
    [Theory]
    [InlineData(1, 1, 1), InlineData(1, 40, 3), InlineData(7, 5, 2), InlineData(12, 100, 3)]
    [InlineData(9, 65, 4), InlineData(10, 33, 5), InlineData(3, 200, 7), InlineData(5, 9650, 3)]
    [InlineData(4, 4900, 4), InlineData(2, 9700, 11), InlineData(1, 5000, 4801)]
    public void Maxima_agree_with_a_plain_search(int height, int width, int kernel)
    {
        var matrix = RowReductionsTests.Row(height * width, "matrix");
        foreach (var partial in new[] { false, true })
        {
            var windows = new Windows(height, width, kernel, partial);
            var maxima = new float[windows.Length];

            Assert.True(windows.Maxima(matrix, maxima));
            Assert.Equal(Plain(matrix, height, width, kernel, partial), maxima);
        }
    }

    [Theory]
    [InlineData(float.NaN), InlineData(float.NegativeInfinity), InlineData(float.PositiveInfinity)]
    public void Values_that_are_not_finite_are_reported_at_any_position(float bad)
    {
        for (var at = 0; at < 70; at++)
        {
            var matrix = RowReductionsTests.Row(70, "matrix");
            matrix[at] = bad;
            var windows = new Windows(7, 10, 3, partial: false);

            Assert.False(windows.Maxima(matrix, new float[windows.Length]));
            Assert.False(windows.RestoreMaxima(matrix, new float[70]));
        }
    }

    private static float[] Plain(float[] matrix, int height, int width, int kernel, bool partial)
    {
        var maxima = new List<float>();
        for (var top = 0; partial ? top < height : top + kernel <= height; top += kernel)
            for (var left = 0; partial ? left < width : left + kernel <= width; left += kernel)
                maxima.Add((from row in Enumerable.Range(top, Math.Min(kernel, height - top))
                            from column in Enumerable.Range(left, Math.Min(kernel, width - left))
                            select matrix[row * width + column]).Max());
        return [.. maxima];
    }
}
