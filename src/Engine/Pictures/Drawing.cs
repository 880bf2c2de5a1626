using FedActors.Aggregation.Matrix;
using FedActors.Aggregation.Rows;

namespace FedActors.Engine.Pictures;

/// <summary>Makes the picture of a round's updates.</summary>
internal static class Drawing
{
    /// <summary>Two points always lie on a line.</summary>
    private const int Fewest = 3;

    /// <summary>The picture of the updates under a rule; null if there are too few to draw.</summary>
    public static UpdatesPicture? Of(string run, int round, RoundUpdates updates, RuleOptions rule, int threads)
    {
        var count = updates.Clients.Count;
        if (count < Fewest) return null;
        using var matrix = new UpdateMatrix(count, updates.Tensors);
        for (var row = 0; row < count; row++) updates[row].CopyTo(matrix.Row(row));
        var math = new CpuMath(threads);
        int[] all = [.. Enumerable.Range(0, count)];
        var sent = new ViewUpdates(
            new Part("all", updates.Tensors), new MatrixRows(matrix, all, 0, matrix.Columns),
            [.. Enumerable.Repeat(1.0, count)], default, math, matrix);
        var views = new List<PictureView> { View("as sent", sent.Rows) };
        var stages = rule.Prepare.Where(stage => stage.MakesFeatures).ToArray();
        if (stages.Length > 0)
        {
            var seen = stages.Aggregate(sent, (updates, stage) => stage.Compose().Apply(updates));
            // Around the same update, so that the two can be compared.
            views.Add(View(
                string.Join(", ", stages.Select(stage => stage.Description)), seen.Features, views[0].Neighbours?.Centre));
        }
        return new UpdatesPicture(run, round, updates.Clients, updates.IsHostile, views);

        PictureView View(string title, IRows rows, int? centre = null)
        {
            var (angles, near) = (math.Distances(rows, Comparison.Cosine), Near(rule, count));
            return new PictureView(
                title,
                PrincipalPlane.Of(math.Distances(rows, Comparison.SquaredEuclidean)),
                centre is { } chosen
                    ? Neighbourhood.Of(angles, chosen, near)
                    : Neighbourhood.OfTypical(angles, updates.IsHostile, near));
        }
    }

    // The rule's own number, or just more than half, the fewest that AgrAmplifier allows.
    private static int Near(RuleOptions rule, int count) =>
        rule is DensityOptions density ? Math.Min(density.Neighbours, count) : count / 2 + 1;
}
