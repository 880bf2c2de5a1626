using FedActors.Aggregation.Compare;
using FedActors.Aggregation.Rows;

namespace FedActors.Aggregation.Primitives;

/// <summary>
/// The few operations on n × d rows through which every rule sees the updates: all that costs time. What is left to the rules
/// works on numbers per row or per pair of rows. Results have the same bits however many threads compute them.
/// </summary>
public interface IMatrixMath
{
    /// <summary>For each row, whether no element is NaN or infinite.</summary>
    bool[] AreFinite(IRows rows);

    /// <summary>|xᵢ|² for each row.</summary>
    double[] SquaredNorms(IRows rows);

    /// <summary>How far apart each two rows are; each pair computed once and mirrored, so that ties stay exact.</summary>
    SymmetricMatrix Distances(IRows rows, Comparison comparison);

    /// <summary>Σ wᵢ xᵢ, summed in double in the order of the rows. Rows of weight 0 are not read.</summary>
    void WeightedSum(IRows rows, double[] weights, Span<float> result);
}
