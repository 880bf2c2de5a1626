using FedActors.Aggregation.Matrix;
using FedActors.Aggregation.Prepare.Bucket;
using FedActors.Aggregation.Tests.Golden;
using FedActors.Golden.Rules;

namespace FedActors.Aggregation.Tests.Prepare;

public class PrepareGoldenTests
{
    private static readonly GoldenFamily Clipping = GoldenFamily.Load("clipping"), Mixing = GoldenFamily.Load("nnm"),
        Bucketing = GoldenFamily.Load("bucketing"), Amplifier = GoldenFamily.Load("amplifier");

    public static TheoryData<string, string> ClippingCases => [.. Clipping.Pairs("median", "static", "arc")];

    public static TheoryData<string, string> MixingCases => [.. Mixing.Pairs("code_byzfl")];

    public static TheoryData<string, string> BucketingCases => [.. Bucketing.Pairs("code_byzfl")];

    public static TheoryData<string, string> AmplifierCases =>
        [.. Amplifier.Pairs("paper_floor", "paper_ceil", "paper_restore_floor", "paper_restore_ceil")];

    public static TheoryData<string, string> FlatCases => [.. Amplifier.Pairs("code_pool", "code_restore")];

    [Theory, MemberData(nameof(ClippingCases))]
    public void Clipping_matches_the_reference(string id, string variant)
    {
        PrepareOptions clip = variant switch
        {
            "static" => new StaticClipOptions { Norm = Clipping[id].Number("c") },
            "arc" => new AdaptiveClipOptions { F = Clipping[id].Integer("f") },
            _ => new MedianClipOptions(),
        };
        if (Clipping[id].Tags.Contains("nonfinite")) return; // non-finite rows never reach a stage

        GoldenAssert.AssertRows(Clipping[id].Expected(variant), After(clip.Compose(), Clipping[id]).Rows);
    }

    [Theory, MemberData(nameof(MixingCases))]
    public void Mixing_matches_the_reference(string id, string variant)
    {
        var expected = Mixing[id].Expected(variant);
        if (expected.Status == "not recomputed") return; // non-finite rows never reach a stage

        var mixed = After(new MixNearestOptions { F = Mixing[id].Integer("f") }.Compose(), Mixing[id]);

        GoldenAssert.AssertRows(expected, mixed.Rows);
        if (expected.Status == "ok")
            Assert.Equal(expected.IntegerLists("neighbours"), mixed.Lineage!.Shares.Select(shares =>
                Enumerable.Range(0, shares.Length).Where(row => shares[row] > 0).ToArray()));
    }

    [Theory, MemberData(nameof(BucketingCases))]
    public void Bucketing_matches_the_reference(string id, string variant)
    {
        int[] order = [.. Bucketing[id].Numbers("permutation").Select(row => (int)row)];

        var bucket = new Bucket(Bucketing[id].Integer("s"), (_, _) => order);

        GoldenAssert.AssertRows(Bucketing[id].Expected(variant), After(bucket, Bucketing[id]).Rows);
    }

    [Theory, MemberData(nameof(AmplifierCases))]
    public void Amplifying_matches_the_reference(string id, string variant)
    {
        var amplify = new AmplifyOptions
        {
            Kernel = Amplifier[id].Integer("kernel"),
            Edges = variant.EndsWith("floor", StringComparison.Ordinal) ? AmplifyEdges.Drop : AmplifyEdges.Keep,
            Restore = variant.Contains("restore", StringComparison.Ordinal),
        };
        if (Amplifier[id].Tags.Contains("nonfinite")) return; // non-finite rows never reach a stage

        GoldenAssert.AssertRows(Amplifier[id].Expected(variant), After(amplify.Compose(), Amplifier[id]).Features);
    }

    [Theory, MemberData(nameof(FlatCases))]
    public void Amplifying_the_flat_vector_matches_the_program(string id, string variant)
    {
        if (Amplifier[id].Tags.Contains("nonfinite")) return; // non-finite rows never reach a stage
        var amplify = new AmplifyFlatOptions
        {
            Kernel = Amplifier[id].Integer("kernel"),
            Columns = Amplifier[id].Integer("nH"),
            Outputs = Amplifier[id].Integer("nOut"),
            Restore = variant == "code_restore",
        };

        GoldenAssert.AssertRows(Amplifier[id].Expected(variant), After(amplify.Compose(), Amplifier[id]).Features);
    }

    private static ViewUpdates After(IPrepare stage, GoldenCase golden)
    {
        var updates = GoldenUpdates.Of(golden);
        var rows = new MatrixRows(updates.Matrix, updates.Rows, 0, updates.Matrix.Columns);
        var whole = View.Whole.Parts(updates.Matrix.Tensors)[0];
        return stage.Apply(new ViewUpdates(whole, rows, updates.Weights, default, new CpuMath(), updates.Matrix));
    }
}
