using FedActors.Aggregation.Rows;

namespace FedActors.Plugin;

/// <summary>A stage that leaves fewer rows: the means of neighbours.</summary>
public sealed record PairsOptions : PrepareOptions
{
    public static Kind<PrepareOptions> Described { get; } =
        Describe<PairsOptions>("own-pairs", "The means of every two neighbours.").Done();

    public override Kind<PrepareOptions> Descriptor => Described;

    public override int CountAfter(int updates) => (updates + 1) / 2;

    protected override IPrepare Compose() => new Pairs();

    private sealed class Pairs : IPrepare
    {
        public ViewUpdates Apply(ViewUpdates updates)
        {
            int[][] pairs = [.. Enumerable.Range(0, updates.Count).Chunk(2)];
            double[][] shares =
                [.. pairs.Select(pair => Enumerable.Range(0, updates.Count).Select(row => ShareOf(row, pair)).ToArray())];
            int[] home = [.. Enumerable.Range(0, updates.Count).Select(row => row / 2)];
            return updates.Mixed(new Lineage(shares, home)) with
            {
                Weights = [.. pairs.Select(pair => pair.Sum(row => updates.Weights[row]))],
            };
        }

        private static double ShareOf(int row, int[] pair) => pair.Contains(row) ? 1.0 / pair.Length : 0;
    }
}
