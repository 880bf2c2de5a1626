using FedActors.Aggregation.Compare;

namespace FedActors.Attacks.Fang;

/// <summary>Would Krum pick one of f equal hostile vectors, given its distances to the honest ones?</summary>
internal sealed class KrumGame
{
    private readonly double[][] _sorted;
    private readonly int _hostile, _neighbours;

    /// <summary>Sorts the distances among the honest once.</summary>
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

    /// <summary>The lowest score among the honest alone, over as many neighbours.</summary>
    public double BestHonestScore { get; }

    /// <summary>Plays with n = honest + f rows and n − f − 2 neighbours; the hostile vector must win outright.</summary>
    public bool PicksHostile(double[] toHonest)
    {
        var nearest = toHonest.Order().ToArray();
        // Its f − 1 twins are at distance 0.
        var own = nearest.Take(Math.Max(0, _neighbours - (_hostile - 1))).Sum();
        for (var row = 0; row < _sorted.Length; row++)
            if (Score(_sorted[row], toHonest[row]) <= own) return false;
        return true;
    }

    // The neighbours are the nearest of the sorted honest distances and f times the same hostile one.
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
