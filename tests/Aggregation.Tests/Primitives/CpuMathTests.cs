using FedActors.Aggregation.Compare;
using FedActors.Aggregation.Primitives;
using FedActors.Aggregation.Rows;
using FedActors.Aggregation.Tests.Rules;

namespace FedActors.Aggregation.Tests.Primitives;

/// <summary>Distances in matrices large enough for the fast kernel, compared with differences in double.</summary>
public class CpuMathTests
{
    private const int Count = 60, Columns = 6000;

    [Fact]
    public void Distances_of_noise_agree_with_differences() => AssertDistances(Noise(1));

    [Fact]
    public void Rows_that_differ_by_a_millionth_of_a_common_offset_keep_their_distances() =>
        AssertDistances([.. Noise(1).Select(row => row.Select(value => 1000 + value * 1e-3f).ToArray())]);

    [Theory]
    [InlineData(4_200, 3.6f), InlineData(4_200, 3.9f), InlineData(50_000, 7.2f), InlineData(50_000, 7.5f)]
    public void Distances_on_both_sides_of_the_second_pass_are_right_to_about_a_millionth(int columns, float offset)
    {
        var noise = RandomUpdates.Rows(4, 20, columns, noise: 1);
        AssertDistances([.. noise.Select(row => row.Select(value => offset + value).ToArray())]);
    }

    [Fact]
    public void A_tight_cluster_within_a_wide_one_keeps_its_distances()
    {
        var rows = Noise(1);
        for (var row = 20; row < 40; row++) rows[row] = [.. rows[20].Zip(Noise(2)[row], (a, b) => a + b * 1e-5f)];
        for (var row = 30; row < 40; row++) rows[row] = [.. rows[30].Zip(Noise(3)[row], (a, b) => a + b * 1e-6f)];

        AssertDistances(rows);
    }

    [Theory]
    [InlineData(1e20f), InlineData(1e-20f)]
    public void Huge_and_tiny_rows_keep_their_distances(float scale) =>
        AssertDistances([.. Noise(1).Select((row, index) => index % 3 == 0 ? [.. row.Select(value => value * scale)] : row)]);

    [Theory]
    [InlineData(1e20f), InlineData(1e-20f)]
    public void Rows_that_are_all_huge_or_all_tiny_keep_their_distances(float scale) =>
        AssertDistances([.. Noise(1).Select(row => row.Select(value => value * scale).ToArray())]);

    [Theory]
    [InlineData(1e-4f), InlineData(1e-6f)]
    public void Tiny_angles_keep_their_order(float angle)
    {
        var direction = Noise(9)[0];
        var rows = Noise(1)
            .Select((row, index) => direction.Zip(row, (a, b) => (1 + index) * (a + b * angle)).ToArray())
            .ToArray();
        var exact = new PairKernels(1).ExactSquares(new ListedRows(rows), Inverse(rows));

        AssertClose(exact, new CpuMath(2).Distances(new ListedRows(rows), Comparison.Cosine), 0.5, 1e-6);
    }

    [Theory]
    [InlineData(Comparison.SquaredEuclidean, 3), InlineData(Comparison.Cosine, 4)]
    public void Rows_that_are_all_close_cost_one_more_pass_and_not_one_per_pair(Comparison comparison, int passes)
    {
        var rows = new WatchedRows(new ListedRows([.. Noise(1).Select(row => row.Select(value => 10 + value).ToArray())]));

        new CpuMath().Distances(rows, comparison);

        // Once for the products, twice (a row and the one subtracted) for those of the differences, once more for exact norms.
        Assert.Equal((long)passes * Count * Columns, rows.Seen);
    }

    [Fact]
    public void Zero_rows_have_distance_one_to_all_others_and_equal_rows_zero()
    {
        var rows = Noise(1);
        rows[7] = new float[Columns];
        for (var row = 50; row < 60; row++) rows[row] = rows[49];

        var cosine = new CpuMath(2).Distances(new ListedRows(rows), Comparison.Cosine);
        var squares = new CpuMath(2).Distances(new ListedRows(rows), Comparison.SquaredEuclidean);

        Assert.All(cosine.Row(7).ToArray(), distance => Assert.Equal(1, distance));
        for (var row = 50; row < 60; row++) Assert.Equal((0, 0), (cosine[49, row], squares[49, row]));
        for (var row = 0; row < 49; row++) Assert.Equal(squares[row, 49], squares[row, 55]);
    }

    [Fact]
    public void One_non_finite_value_is_reported()
    {
        var rows = Noise(1);
        rows[31][77] = float.NaN;

        Assert.Throws<NotFiniteNumberException>(
            () => new CpuMath(2).Distances(new ListedRows(rows), Comparison.SquaredEuclidean));
    }

    [Fact]
    public void The_number_of_threads_changes_no_bit()
    {
        var rows = new ListedRows(Noise(1));
        var one = new CpuMath(1).Distances(rows, Comparison.Cosine);
        var many = new CpuMath(5).Distances(rows, Comparison.Cosine);

        for (var row = 0; row < Count; row++) Assert.Equal(one.Row(row).ToArray(), many.Row(row).ToArray());
    }

    private static void AssertDistances(float[][] rows)
    {
        var exact = new PairKernels(1).ExactSquares(new ListedRows(rows), [.. rows.Select(_ => 1.0)]);
        AssertClose(exact, new CpuMath(2).Distances(new ListedRows(rows), Comparison.SquaredEuclidean), 1, 2e-6);
    }

    private static void AssertClose(SymmetricMatrix expected, SymmetricMatrix actual, double factor, double tolerance)
    {
        for (var i = 0; i < expected.Size; i++)
            for (var j = 0; j < i; j++)
                Assert.True(Math.Abs(expected[i, j] * factor - actual[i, j]) <= tolerance * expected[i, j] * factor,
                    $"({i}, {j}): expected {expected[i, j] * factor}, found {actual[i, j]}");
    }

    private static double[] Inverse(float[][] rows) =>
        [.. new CpuMath().SquaredNorms(new ListedRows(rows)).Select(norm => 1 / Math.Sqrt(norm))];

    private static float[][] Noise(int seed) => RandomUpdates.Rows(seed, Count, Columns, noise: 1);
}
