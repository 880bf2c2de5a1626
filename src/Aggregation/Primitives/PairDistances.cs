using FedActors.Aggregation.Compare;
using FedActors.Aggregation.Rows;

namespace FedActors.Aggregation.Primitives;

/// <summary>
/// Squared distances from inner products, |u|² + |v|² − 2 u·v, wherever that is precise enough. Pairs that are too close for it
/// are computed again, group by group, from the differences to one row of the group, where they are far apart again.
/// So rows that differ by a millionth of a large common offset cost a second pass, and all others only one.
/// </summary>
internal sealed class PairDistances(IRows rows, double[] factors, PairKernels kernels)
{
    private const int MostLooks = 8, Few = 4;

    // A pair is precise enough if its distance is not much smaller than the norms that are subtracted. Longer rows have products
    // with more terms, whose rounding errors cancel: with this limit a distance is right to about a millionth for any length.
    private readonly double _resolved = Math.Clamp(4 / Math.Sqrt(rows.Columns), 1.0 / 128, 1.0 / 16);

    private readonly SymmetricMatrix _squares = new(rows.Count);

    /// <summary>Exact factors for rows that are close together; the factors of other rows may be approximate.</summary>
    public Func<IRows, double[]>? ExactFactors { get; init; }

    /// <summary>|fᵢ xᵢ − fⱼ xⱼ|², from the products of the rows times their factors.</summary>
    public SymmetricMatrix From(SymmetricMatrix products)
    {
        int[] all = [.. Enumerable.Range(0, rows.Count)];
        Resolve(all, products, look: 0);
        return _squares;
    }

    private void Resolve(int[] group, SymmetricMatrix products, int look)
    {
        var close = new Groups(group.Length);
        for (var i = 0; i < group.Length; i++)
            for (var j = 0; j < i; j++)
            {
                var (norms, square) = (products[i, i] + products[j, j], products[i, i] + products[j, j] - 2 * products[i, j]);
                _squares[group[i], group[j]] = Math.Max(0, square);
                if (!(square >= _resolved * norms)) close.Join(i, j);
            }
        foreach (var members in close.OfSeveral()) LookCloser([.. members.Select(member => group[member])], look + 1);
    }

    private void LookCloser(int[] group, int look)
    {
        var ofGroup = new SubsetRows(rows, group);
        double[] theirs = ExactFactors?.Invoke(ofGroup) ?? [.. group.Select(row => factors[row])];
        if (group.Length > Few && look < MostLooks)
        {
            var products = kernels.Products(new DifferenceRows(ofGroup, theirs, centre: 0));
            if (PairKernels.InRange(products))
            {
                Resolve(group, products, look);
                return;
            }
        }
        var exact = kernels.ExactSquares(ofGroup, theirs);
        for (var i = 0; i < group.Length; i++)
            for (var j = 0; j < i; j++) _squares[group[i], group[j]] = exact[i, j];
    }
}
