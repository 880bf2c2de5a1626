using FedActors.Golden.Rules;

namespace FedActors.Aggregation.Tests.Golden;

/// <summary>Converts the updates of a golden case to those of the library.</summary>
internal static class GoldenUpdates
{
    public static TensorTable Tensors(GoldenCase golden) => new(golden.Tensors(golden.Input("updates").Shape[1]));

    public static UpdateSet Of(GoldenCase golden, IReadOnlyList<double>? weights = null) =>
        Of(golden.Input("updates"), Tensors(golden), weights);

    public static UpdateSet Of(GoldenArray rows, TensorTable tensors, IReadOnlyList<double>? weights = null)
    {
        var matrix = new UpdateMatrix(rows.Rows, tensors);
        for (var row = 0; row < rows.Rows; row++) rows.Row(row).CopyTo(matrix.Row(row));
        var all = UpdateSet.All(matrix);
        return weights is null ? all : all with { Weights = weights };
    }
}
