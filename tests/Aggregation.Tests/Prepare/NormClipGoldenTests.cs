using FedActors.Aggregation.Pipeline;
using FedActors.Aggregation.Prepare.NormClip;
using FedActors.Aggregation.Primitives;
using FedActors.Aggregation.Rows;
using FedActors.Aggregation.Tests.Golden;
using FedActors.Aggregation.Views;
using FedActors.Golden.Rules;

namespace FedActors.Aggregation.Tests.Prepare;

public class NormClipGoldenTests
{
    private static readonly GoldenFamily Family = GoldenFamily.Load("clipping");

    public static TheoryData<string, string> Cases => [.. Family.Pairs("median")];

    [Theory, MemberData(nameof(Cases))]
    public void Clipping_matches_the_reference(string id, string variant)
    {
        var updates = GoldenUpdates.Of(Family[id]);
        var rows = new MatrixRows(updates.Matrix, updates.Rows, 0, updates.Matrix.Columns);
        var seen = new ViewUpdates(View.Whole.Parts(updates.Matrix.Layers)[0], rows, updates.Weights, default, new CpuMath());

        var clipped = NormClip.ToMedian.Apply(seen).Rows;

        GoldenAssert.AssertRows(Family[id].Expected(variant), clipped);
    }
}
