using FedActors.Aggregation.Compare;
using FedActors.Engine.Pictures;

namespace FedActors.Engine.Tests.Pictures;

public class PrincipalPlaneTests
{
    // A long cross in the plane of the third and the first axis, beside a common offset.
    private static readonly double[][] Cross =
        [[9, 5, 1], [9, 5, -5], [11, 5, -2], [7, 5, -2], [9, 5, -2]];

    [Fact]
    public void The_first_component_is_the_longest_direction_and_the_farthest_point_is_on_its_positive_side()
    {
        var plane = PrincipalPlane.Of(Squares(Cross));

        Assert.Equal([3, -3, 0, 0, 0], plane.X.Select(x => Math.Round(x, 9) + 0.0));
        Assert.Equal([0, 0, 2, -2, 0], plane.Y.Select(y => Math.Round(y, 9) + 0.0));
        Assert.Equal((18.0 / 26, 8.0 / 26), (plane.ShareX, plane.ShareY), (a, b) =>
            Math.Abs(a.Item1 - b.Item1) + Math.Abs(a.Item2 - b.Item2) < 1e-9);
    }

    [Fact]
    public void Points_on_a_line_have_no_second_component()
    {
        var plane = PrincipalPlane.Of(Squares([[1, 0], [2, 0], [4, 0]]));

        Assert.Equal(1, plane.ShareX, 9);
        Assert.All(plane.Y, y => Assert.Equal(0, y, 6));
    }

    [Fact]
    public void Equal_points_lie_at_the_origin()
    {
        var plane = PrincipalPlane.Of(Squares([[1, 2], [1, 2], [1, 2]]));

        Assert.Equal((0, 0), (plane.ShareX, plane.ShareY));
        Assert.All(plane.X.Concat(plane.Y), value => Assert.Equal(0, value));
    }

    private static SymmetricMatrix Squares(double[][] points)
    {
        var squares = new SymmetricMatrix(points.Length);
        for (var i = 0; i < points.Length; i++)
            for (var j = 0; j < i; j++) squares[i, j] = points[i].Zip(points[j], (a, b) => (a - b) * (a - b)).Sum();
        return squares;
    }
}
