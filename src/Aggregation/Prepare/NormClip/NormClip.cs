using FedActors.Aggregation.Pipeline;
using FedActors.Aggregation.Rows;

namespace FedActors.Aggregation.Prepare.NormClip;

/// <summary>Scales rows longer than a limit down to it; the limit comes from the norms of all rows.</summary>
internal sealed class NormClip(Func<double[], double> limitOf) : IPrepare
{
    public static NormClip ToMedian { get; } = new(norms => LowerMedian.Of(norms));

    public ViewUpdates Apply(ViewUpdates updates) => updates with
    {
        Rows = new ScaledRows(updates.Rows, Factors([.. updates.Math.SquaredNorms(updates.Rows).Select(Math.Sqrt)])),
    };

    public double[] Factors(double[] norms)
    {
        var limit = limitOf(norms);
        return [.. norms.Select(norm => norm > limit ? limit / norm : 1)];
    }
}
