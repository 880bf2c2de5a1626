using FedActors.Aggregation.Prepare;
using FedActors.Aggregation.Prepare.Amplify;
using FedActors.Aggregation.Prepare.AmplifyFlat;
using FedActors.Aggregation.Prepare.Bucket;
using FedActors.Aggregation.Prepare.MixNearest;
using FedActors.Aggregation.Prepare.NormClip;
using FedActors.Aggregation.Prepare.Project;

namespace FedActors.Aggregation.Catalogue;

/// <summary>The stages that <c>prepare</c> accepts.</summary>
internal static class PrepareStages
{
    public static IReadOnlyList<Description<PrepareOptions>> All =>
    [
        new("clip", "rows longer than the median norm are scaled down to it", "n ≥ 1", "arXiv 2503.21244",
            new MedianClipOptions(), []),
        new("static-clip", "rows longer than a given norm are scaled down to it", "n ≥ 1", "", new StaticClipOptions(),
            Of<StaticClipOptions>().Number("norm", "1", "the longest a row may be", (o, v) => o with { Norm = v }).All),
        new("adaptive-clip", "the longest rows are scaled down to the next longest", "n ≥ 2 f + 1",
            "Allouah et al., Adaptive Gradient Clipping for Robust Federated Learning (ICLR 2025)", new AdaptiveClipOptions(),
            Of<AdaptiveClipOptions>().Required("f", "updates assumed hostile (Byzantine)", (o, v) => o with { F = v }).All),
        new("nnm", "each row becomes the mean of the n - f rows nearest to it", "n ≥ f + 1",
            "Allouah et al., Fixing by Mixing: A Recipe for Optimal Byzantine ML under Heterogeneity (AISTATS 2023)",
            new MixNearestOptions(),
            Of<MixNearestOptions>().Required("f", "updates assumed hostile (Byzantine)", (o, v) => o with { F = v }).All),
        new("bucket", "means of random buckets of rows", "leaves ⌈n / size⌉ rows",
            "Karimireddy et al., Byzantine-Robust Learning on Heterogeneous Datasets via Bucketing (ICLR 2022)",
            new BucketOptions(),
            Of<BucketOptions>().Integer("size", "2", "rows in a bucket", (o, v) => o with { Size = v }).All),
        new("project", "rows are compared in a few random dimensions", "n ≥ 1",
            "Achlioptas, Database-Friendly Random Projections (2003)", new ProjectOptions(),
            Of<ProjectOptions>()
                .Integer("dimensions", "64", "the number of dimensions", (o, v) => o with { Dimensions = v }).All),
        new("amplify", "rows are compared by the maxima of the windows of their tensors", "n ≥ 1",
            "Gong et al., AgrAmplifier (2023), Algorithm 1", new AmplifyOptions(),
            Of<AmplifyOptions>().Integer("kernel", "3", "the side of a window", (o, v) => o with { Kernel = v })
                .Choice("edges", "what happens to windows that reach over the edge",
                    [("keep", AmplifyEdges.Keep), ("drop", AmplifyEdges.Drop)], (o, v) => o with { Edges = v })
                .Flag("restore", "false", "keep the size: each maximum stays in place, zeros around it",
                    (o, v) => o with { Restore = v }).All),
        new("amplify-flat", "amplification as AgrAmplifier's program does it, ignoring tensors",
            "values minus outputs must be a multiple of columns",
            "the program of AgrAmplifier", new AmplifyFlatOptions(),
            Of<AmplifyFlatOptions>().Integer("kernel", "3", "the side of a window", (o, v) => o with { Kernel = v })
                .Integer("columns", "64", "values in a row: the neurons of the first hidden layer",
                    (o, v) => o with { Columns = v })
                .Integer("outputs", "10", "values at the end that are set aside: the neurons of the last layer",
                    (o, v) => o with { Outputs = v })
                .Flag("restore", "false", "keep the size: each maximum stays in place, zeros around it",
                    (o, v) => o with { Restore = v }).All),
    ];

    private static Parameters<PrepareOptions, TOptions> Of<TOptions>() where TOptions : PrepareOptions => new();
}
