using FedActors.Aggregation.Choose;
using FedActors.Aggregation.Compare;

namespace FedActors.Engine.Pictures;

/// <summary>
/// The k nearest by cosine similarity to one honest update, itself among them (AgrAmplifier, Fig. 4 and Algorithm 2).
/// </summary>
/// <param name="Centre">The position of that update.</param>
/// <param name="Cosines">The cosine of the angle between it and each update.</param>
/// <param name="Nearest">The positions of the k nearest, nearest first.</param>
internal sealed record Neighbourhood(int Centre, IReadOnlyList<double> Cosines, IReadOnlyList<int> Nearest)
{
    /// <summary>The sum of the cosines in the neighbourhood, by which the density rules judge.</summary>
    public double Density => Nearest.Sum(row => Cosines[row]);

    /// <summary>
    /// The neighbourhood of the honest update whose density is the median of those of all honest ones; null if none is honest.
    /// </summary>
    public static Neighbourhood? OfTypical(SymmetricMatrix distances, IReadOnlyList<bool> isHostile, int k)
    {
        Neighbourhood[] honest =
        [
            .. Enumerable.Range(0, distances.Size).Where(row => !isHostile[row]).Select(row => Of(distances, row, k))
                .OrderBy(each => each.Density).ThenBy(each => each.Centre),
        ];
        return honest.Length == 0 ? null : honest[(honest.Length - 1) / 2];
    }

    /// <summary>The neighbourhood of one update.</summary>
    public static Neighbourhood Of(SymmetricMatrix distances, int centre, int k) => new(
        centre,
        [.. distances.Row(centre).ToArray().Select(distance => 1 - distance)],
        Ranking.Lowest(distances.Row(centre), k));
}
