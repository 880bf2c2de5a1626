using FedActors.Aggregation.Compare;

namespace FedActors.Attacks.Fang;

/// <summary>Decides whether Krum would pick one of f equal hostile vectors, given its distances to the honest ones.</summary>
internal sealed class KrumGame
{
    private readonly double[][] _sorted;
    private readonly int _hostile, _neighbours;

    /// <summary>Sorts the distances between honest vectors once.</summary>
    public KrumGame(SymmetricMatrix honest, int hostile)
    {
        _hostile = hostile;
        _neighbours = Math.Max(1, honest.Size - 2);
        _sorted = new double[honest.Size][];
        for (var row = 0; row < honest.Size; row++)
        {
            _sorted[row] = [.. honest.Row(row)[..row], .. honest.Row(row)[(row + 1)..]];
            Array.Sort(_sorted[row]);
        }
        BestHonestScore = _sorted.Min(distances => distances.Take(_neighbours).Sum());
    }

    /// <summary>The lowest score of the honest vectors alone, over the same number of neighbours.</summary>
    public double BestHonestScore { get; }

    /// <summary>With n = honest + f rows and n − f − 2 neighbours; the hostile vector must win outright.</summary>
    public bool PicksHostile(double[] toHonest)
    {
        var nearest = toHonest.Order().ToArray();
        // Its f − 1 copies are at distance 0.
        var own = nearest.Take(Math.Max(0, _neighbours - (_hostile - 1))).Sum();
        for (var row = 0; row < _sorted.Length; row++)
            if (Score(_sorted[row], toHonest[row]) <= own) return false;
        return true;
    }

    // The neighbours are the nearest of the sorted honest distances and f copies of the hostile one.
    private double Score(double[] sorted, double toHostile)
    {
        var (sum, left, honest, hostile) = (0.0, _neighbours, 0, _hostile);
        while (left-- > 0)
        {
            if (hostile > 0 && (honest >= sorted.Length || toHostile <= sorted[honest]))
            {
                sum += toHostile;
                hostile--;
            }
            else sum += sorted[honest++];
        }
        return sum;
    }
}
