namespace FedActors.Plugin;

/// <summary>A stage: no update is longer than the longest times a factor.</summary>
public sealed record ShrinkOptions : PrepareOptions
{
    public static Kind<PrepareOptions> Described { get; } =
        Describe<ShrinkOptions>("own-shrink", "No update is longer than the longest times a factor.")
            .Number("factor", o => o.Factor, (o, v) => o with { Factor = v }, "the factor", Bounds.Inside)
            .Done();

    public override Kind<PrepareOptions> Descriptor => Described;

    public override string Description => $"shrunk to {Factor} of the longest";

    public double Factor { get; init; } = 0.5;

    protected override IPrepare Compose() => new Shrink(Factor);

    private sealed class Shrink(double factor) : IPrepare
    {
        public ViewUpdates Apply(ViewUpdates updates)
        {
            double[] norms = [.. updates.Math.SquaredNorms(updates.Rows).Select(Math.Sqrt)];
            var limit = factor * norms.Max();
            return updates.Scaled([.. norms.Select(norm => norm > limit ? limit / norm : 1)]);
        }
    }
}
