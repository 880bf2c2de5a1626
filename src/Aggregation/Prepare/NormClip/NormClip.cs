namespace FedActors.Aggregation.Prepare.NormClip;

/// <summary>Scales rows longer than a limit down to it; the limit comes from the norms of all rows.</summary>
internal sealed class NormClip(Func<double[], double> limitOf) : IPrepare
{
    /// <summary>No row longer than the median.</summary>
    public static NormClip ToMedian { get; } = new(norms => LowerMedian.Of(norms));

    /// <summary>No row longer than a given norm.</summary>
    public static NormClip To(double norm) => new(_ => norm);

    /// <summary>The ⌊(2 f / n)(n − f)⌋ longest rows to the norm of the next longest.</summary>
    public static NormClip Adaptive(int f) => new(norms =>
    {
        double[] descending = [.. norms.OrderDescending()];
        return descending[(int)(2.0 * f / norms.Length * (norms.Length - f))];
    });

    public ViewUpdates Apply(ViewUpdates updates) =>
        updates.Scaled(Factors([.. updates.Math.SquaredNorms(updates.Rows).Select(Math.Sqrt)]));

    public double[] Factors(double[] norms)
    {
        var limit = limitOf(norms);
        return [.. norms.Select(norm => norm > limit ? limit / norm : 1)];
    }
}
