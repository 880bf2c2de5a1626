using FedActors.Golden.Rules;
using GoldenCase = FedActors.Golden.Rules.GoldenCase;

namespace FedActors.Training.Tests.Optimisers;

/// <summary>Optimisers of the server, round by round, against double precision.</summary>
public sealed class ServerOptimiserGoldenTests
{
    private static readonly GoldenFamily Family = GoldenFamily.Load("server_optimizers", "async");

    public static TheoryData<string, string> Cases => [.. Family.Pairs("paper", "bias_corrected")];

    [Theory, MemberData(nameof(Cases))]
    public void Every_model_agrees(string id, string variant)
    {
        var golden = Family[id];
        var (model, deltas, expected) = (golden.Input("x0").Singles, golden.Input("deltas"), golden.Expected(variant));
        var models = expected.Array("models");
        var optimiser = OptionsOf(golden);
        var tensors = TensorTable.Flat(model.Length);
        var kept = new OptimiserState(optimiser.KeptPerParameter * model.Length);

        for (var round = 0; round < deltas.Rows; round++)
        {
            var step = deltas.Row(round);
            optimiser.Step(kept, tensors, step, golden.Number("eta"));
            for (var i = 0; i < model.Length; i++) model[i] += step[i];

            var row = models.Values.AsSpan(round * model.Length, model.Length);
            Assert.InRange(Near.Difference(row, model), 0, 1e-5);
        }

        var averages = kept.Averages.Span;
        Assert.InRange(Near.Difference(expected.Array("m").Values, averages[..model.Length]), 0, 1e-5);
        if (optimiser.KeptPerParameter == 2)
            Assert.InRange(Near.Difference(expected.Array("v").Values, averages[model.Length..]), 0, 1e-5);
    }

    private static ServerOptimiserOptions OptionsOf(GoldenCase golden)
    {
        var (beta1, beta2, tau) = (golden.Number("beta1"), golden.Number("beta2"), golden.Number("tau"));
        return golden.Text("rule") switch
        {
            "momentum" => new ServerMomentumOptions { Beta = beta1 },
            "adagrad" => new FedAdagradOptions { Beta1 = beta1, Tau = tau },
            "yogi" => new FedYogiOptions { Beta1 = beta1, Beta2 = beta2, Tau = tau },
            "adam" => new FedAdamOptions
            {
                Beta1 = beta1,
                Beta2 = beta2,
                Tau = tau,
                BiasCorrected = golden.Text("variant") == "bias_corrected",
            },
            var rule => throw new InvalidDataException($"no optimiser '{rule}'"),
        };
    }
}
