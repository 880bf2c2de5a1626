using FedActors.Golden.Rules;
using FedActors.Training.Local;

namespace FedActors.Actors.Tests.Trainers;

/// <summary>A round of FedNova under the average, against double precision.</summary>
public sealed class StepNormaliserGoldenTests
{
    private static readonly GoldenFamily Family = GoldenFamily.Load("fednova", "async");

    public static TheoryData<string> Cases => [.. Family.Pairs("paper").Select(pair => pair.Case)];

    [Theory, MemberData(nameof(Cases))]
    public void The_worth_of_local_steps_agrees(string id)
    {
        var golden = Family[id];
        var expected = golden.Expected("paper");

        double[] worth = [.. golden.Input("steps").Values.Select(steps => Worth(golden, (int)steps))];

        Assert.Equal(expected.Array("normalisers").Values, worth, (one, other) => Math.Abs(one - other) <= 1e-9 * one);
        var samples = golden.Input("samples").Values;
        var mean = samples.Zip(worth, (count, each) => count * each).Sum() / samples.Sum();
        if (!golden.Has("tau_eff")) Assert.Equal(expected.Number("tauEff"), mean, 1e-9 * mean);
    }

    [Theory, MemberData(nameof(Cases))]
    public void The_model_after_the_round_agrees(string id)
    {
        var golden = Family[id];
        var (model, updates, samples) = (golden.Input("x0").Singles, golden.Input("updates"), golden.Input("samples"));
        var normaliser = new StepNormaliser(new LocalTraining(), TensorTable.Flat(model.Length));
        using var matrix = new UpdateMatrix(updates.Rows, TensorTable.Flat(model.Length));
        for (var row = 0; row < updates.Rows; row++)
        {
            updates.Row(row).CopyTo(matrix.Row(row));
            normaliser.Scale(matrix.Row(row), 1 / Worth(golden, (int)golden.Input("steps").Values[row]));
        }
        var step = new float[model.Length];
        var all = UpdateSet.All(matrix) with { Weights = samples.Values };
        new AverageOptions().Build(matrix.Tensors).Aggregate(all, step);
        normaliser.Scale(step, golden.Expected("paper").Number("tauEff"));
        for (var i = 0; i < model.Length; i++) model[i] += step[i];

        Assert.InRange(Near.Difference(golden.Expected("paper").Array("model").Values, model), 0, 1e-5);
    }

    private static double Worth(GoldenCase golden, int steps)
    {
        var optimiser = new SgdOptions { Momentum = golden.Has("momentum") ? golden.Number("momentum") : 0 };
        return optimiser.Worth(steps, golden.Has("eta_mu") ? golden.Number("eta_mu") / optimiser.LearningRate : 0);
    }
}
