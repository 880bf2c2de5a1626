using FedActors.Aggregation.Compare;
using FedActors.Aggregation.Matrix;
using FedActors.Aggregation.Primitives;
using FedActors.Aggregation.Rows;

namespace FedActors.Aggregation.Tests.Rules;

/// <summary>Counts passes over all rows, and refuses to compare rows with one another.</summary>
internal sealed class CountingMath : IMatrixMath
{
    private readonly CpuMath _math = new();

    public int Passes { get; private set; }

    public bool[] AreFinite(IRows rows) => Counted(() => _math.AreFinite(rows));

    public double[] SquaredNorms(IRows rows) => Counted(() => _math.SquaredNorms(rows));

    public double[] Products(IRows rows, float[] point) => Counted(() => _math.Products(rows, point));

    public IRows Map(IRows rows, RowMap map, RowStore results) => Counted(() => _math.Map(rows, map, results));

    public SymmetricMatrix Distances(IRows rows, Comparison comparison) => throw Pairs();

    public SymmetricMatrix Products(IRows rows) => throw Pairs();

    public void WeightedSum(IRows rows, double[] weights, Span<float> result)
    {
        Passes++;
        _math.WeightedSum(rows, weights, result);
    }

    public double[] WeightedSumAndDistances(IRows rows, double[] weights, Span<float> result)
    {
        Passes++;
        return _math.WeightedSumAndDistances(rows, weights, result);
    }

    public void Coordinates(IRows rows, IColumnStatistic statistic, Span<float> result)
    {
        Passes++;
        _math.Coordinates(rows, statistic, result);
    }

    private T Counted<T>(Func<T> pass)
    {
        Passes++;
        return pass();
    }

    private static InvalidOperationException Pairs() => new("comparing every two rows is not linear in their number");
}
