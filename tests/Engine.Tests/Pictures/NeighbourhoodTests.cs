using FedActors.Aggregation.Compare;
using FedActors.Engine.Pictures;

namespace FedActors.Engine.Tests.Pictures;

public class NeighbourhoodTests
{
    [Fact]
    public void It_is_that_of_the_honest_update_of_median_density_itself_included()
    {
        // Cosine distances of directions at 0, 10, 20 and 90 degrees; the last is hostile.
        double[] degrees = [0, 10, 20, 90];
        var distances = new SymmetricMatrix(4);
        for (var i = 0; i < 4; i++)
            for (var j = 0; j < i; j++) distances[i, j] = 1 - Cosine(degrees[i] - degrees[j]);

        var near = Neighbourhood.OfTypical(distances, [false, false, false, true], k: 3)!;

        Assert.Equal((2, 3), (near.Centre, near.Nearest.Count));
        Assert.Equal([2, 1, 0], near.Nearest);
        Assert.Equal(1 + Cosine(10) + Cosine(20), near.Density, 12);
    }

    [Fact]
    public void Where_nobody_is_honest_there_is_none() =>
        Assert.Null(Neighbourhood.OfTypical(new SymmetricMatrix(3), [true, true, true], k: 2));

    private static double Cosine(double degrees) => Math.Cos(degrees * Math.PI / 180);
}
