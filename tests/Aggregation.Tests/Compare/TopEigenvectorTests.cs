using FedActors.Aggregation.Compare;
using FedActors.Aggregation.Primitives;
using FedActors.Aggregation.Rows;
using FedActors.Aggregation.Tests.Rules;

namespace FedActors.Aggregation.Tests.Compare;

public class TopEigenvectorTests
{
    // Rows spread along one axis with variance 4 about their weighted mean, and along another with less.
    [Fact]
    public void It_finds_the_axis_along_which_rows_spread()
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

    private static SymmetricMatrix Centred(float[][] rows, double[] shares) =>
        FedActors.Aggregation.Compare.Centred.Products(new CpuMath().Distances(new ListedRows(rows), Comparison.SquaredEuclidean), shares);
}
