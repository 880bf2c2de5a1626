using FedActors.Aggregation.Compare;
using FedActors.Aggregation.Matrix;
using FedActors.Aggregation.Primitives;
using FedActors.Aggregation.Rows;

namespace FedActors;

/// <summary>
/// The few operations on n × d rows through which every rule sees the updates: everything that takes time. What remains for the
/// rules works on numbers per row or per pair of rows. The number of threads never changes the bits of a result. An operation
/// that meets NaN or infinity throws <see cref="NotFiniteNumberException"/>; only <see cref="AreFinite"/> says where they are.
/// </summary>
public interface IMatrixMath
{
    /// <summary>For each row, whether all its elements are finite.</summary>
    bool[] AreFinite(IRows rows);

    /// <summary>|xᵢ|² for each row.</summary>
    double[] SquaredNorms(IRows rows);

    /// <summary>The distance of every two rows, each pair computed once and mirrored, so that ties stay exact.</summary>
    SymmetricMatrix Distances(IRows rows, Comparison comparison);

    /// <summary>xᵢ · xⱼ for every two rows: the Gram matrix.</summary>
    SymmetricMatrix Products(IRows rows);

    /// <summary>Σ wᵢ xᵢ, summed in double in the order of the rows. Rows of weight 0 are not read.</summary>
    void WeightedSum(IRows rows, double[] weights, Span<float> result);

    /// <summary>The weighted sum, and in the same pass over memory the squared distance of each row to it.</summary>
    double[] WeightedSumAndDistances(IRows rows, double[] weights, Span<float> result);

    /// <summary>xᵢ · p for each row.</summary>
    double[] Products(IRows rows, float[] point);

    /// <summary>Maps each row to another, written to the place that <paramref name="results"/> reserves for it.</summary>
    IRows Map(IRows rows, RowMap map, RowStore results);

    /// <summary>A statistic of each column.</summary>
    void Coordinates(IRows rows, IColumnStatistic statistic, Span<float> result);
}
