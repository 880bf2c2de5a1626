using FedActors.Aggregation.Compare;
using FedActors.Aggregation.Rows;
using FedActors.Aggregation.Tests.Rules;

namespace FedActors.Aggregation.Tests.Compare;

public class TopEigenvectorTests
{
    // Rows spread along one axis with variance 4 about their weighted mean, and along another with less.
    [Fact]
    public void Finds_the_axis_of_largest_variance()
    {
        float[][] rows = [[12, 5], [8, 5], [10, 6], [10, 4]];
        double[] shares = [0.25, 0.25, 0.25, 0.25];

        var (value, coordinates) = TopEigenvector.Of(Centred(rows, shares), shares);

        Assert.Equal(2, value, 1e-12);
        Assert.Equal([4, 4, 0, 0], coordinates.Select(coordinate => Math.Round(coordinate * coordinate, 9)));
    }

    [Theory]
    [InlineData(10), InlineData(40), InlineData(90)]
    public void No_direction_has_more_variance(int count)
    {
        var rows = RandomUpdates.Rows(count, count, 12);
        double[] shares = [.. Enumerable.Range(1, count).Select(row => 2.0 * row / count / (count + 1))];
        var products = Centred(rows, shares);

        var (value, _) = TopEigenvector.Of(products, shares);

        for (var seed = 0; seed < 20; seed++)
        {
            var start = RandomUpdates.Rows(seed, 1, count)[0].Select(x => (double)x).ToArray();
            Assert.True(TopEigenvector.Step(products, shares, start).Quotient <= value * (1 + 1e-9));
        }
    }

    // Rows of noise: the largest eigenvalues are so close that power iteration needs thousands of steps.
    [Theory]
    [InlineData(65), InlineData(160), InlineData(300)]
    public void Agrees_with_plane_rotations_on_many_rows_of_noise(int count)
    {
        var products = Centred(RandomUpdates.Rows(count, count, 2000), Equal(count));
        var matrix = new double[count, count];
        for (var i = 0; i < count; i++)
            for (var j = 0; j < count; j++) matrix[i, j] = products[i, j] / count;
        var (expected, vector) = Jacobi.Largest(matrix);

        var (value, coordinates) = TopEigenvector.Of(products, Equal(count));

        Assert.Equal(expected, value, 1e-12 * expected);
        var along = vector.Zip(coordinates, (left, right) => left * right).Sum() / Math.Sqrt(coordinates.Sum(x => x * x));
        Assert.Equal(1, Math.Abs(along), 1e-9);
    }

    [Fact]
    public void Equal_rows_have_no_variance()
    {
        float[][] rows = [.. Enumerable.Repeat(new float[] { 1, 2 }, 70)];
        var (value, coordinates) = TopEigenvector.Of(Centred(rows, Equal(70)), Equal(70));

        Assert.Equal(0, value);
        Assert.All(coordinates, coordinate => Assert.Equal(0, coordinate));
    }

    private static double[] Equal(int count) => [.. Enumerable.Repeat(1.0 / count, count)];

    private static SymmetricMatrix Centred(float[][] rows, double[] shares)
    {
        var squares = new CpuMath().Distances(new ListedRows(rows), Comparison.SquaredEuclidean);
        return FedActors.Aggregation.Compare.Centred.Products(squares, shares);
    }
}
