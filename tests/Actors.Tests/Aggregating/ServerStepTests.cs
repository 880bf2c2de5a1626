using FedActors.Actors.Aggregating;
using FedActors.Actors.Trainers;

namespace FedActors.Actors.Tests.Aggregating;

public sealed class ServerStepTests : IDisposable
{
    private readonly List<Workbench> _benches = [];

    public static TheoryData<ServerOptimiserOptions> Optimisers =>
        [new ServerMomentumOptions(), new FedAdagradOptions(), new FedAdamOptions { BiasCorrected = true }, new FedYogiOptions()];

    public void Dispose() => _benches.ForEach(bench => bench.Dispose());

    [Fact]
    public void Momentum_goes_on_from_version_to_version()
    {
        var bench = Bench(new ServerMomentumOptions { Beta = 0.5 });

        Assert.Equal(1, Take(bench, 0, 1)!.Parameters[3]);
        Assert.Equal(1 + 0.5f, Take(bench, 1, 0)!.Parameters[3]);
        Assert.Equal(1.5f + 0.25f + 4, Take(bench, 2, 4)!.Parameters[3]);
    }

    [Theory, MemberData(nameof(Optimisers))]
    public void A_step_that_is_computed_again_is_the_same(ServerOptimiserOptions optimiser)
    {
        var bench = Bench(optimiser);
        Take(bench, 0, 1);
        var first = Take(bench, 1, 2)!;

        var again = Take(bench, 1, 2)!;

        Assert.Equal(first.Fingerprint, again.Fingerprint);
        Assert.Equal(Take(bench, 2, 3)!.Fingerprint, Take(bench, 2, 3)!.Fingerprint);
    }

    [Theory, MemberData(nameof(Optimisers))]
    public void A_step_that_is_not_taken_leaves_no_trace(ServerOptimiserOptions optimiser)
    {
        var (disturbed, calm) = (Bench(optimiser), Bench(optimiser));
        Take(disturbed, 0, 1);
        Take(calm, 0, 1);

        Assert.Null(Take(disturbed, 1, float.PositiveInfinity));

        Assert.Equal(Take(calm, 1, 2)!.Fingerprint, Take(disturbed, 1, 2)!.Fingerprint);
    }

    [Fact]
    public void Squares_beyond_single_precision_void_the_round_instead_of_freezing_the_model()
    {
        var bench = Bench(new FedAdamOptions());

        Assert.Null(Take(bench, 0, 1e20f));
        Assert.NotNull(Take(bench, 0, 1e10f));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(12.5)]
    public void The_model_moves_by_the_aggregate_times_the_local_steps_that_it_stands_for(double steps)
    {
        var plan = SmallPlan.Create();
        var bench = Bench(new PlainServerOptions(), plan with
        {
            Trainer = Trainer.Of(plan.Model, new LocalTraining { NormaliseSteps = true }),
            ServerLearningRate = 0.5,
        });

        var model = Take(bench, 0, 2, steps)!;

        Assert.Equal((float)steps, model.Parameters[0]);
        // A hostile client that sends the last step sends it as others would.
        Assert.Equal(1, model.Step.Span[0]);
    }

    private Workbench Bench(ServerOptimiserOptions optimiser, FederationPlan? plan = null)
    {
        var bench = SmallPlan.Bench((plan ?? SmallPlan.Create()) with { ServerOptimiser = optimiser });
        _benches.Add(bench);
        return bench;
    }

    private static ModelVersion? Take(Workbench bench, int version, float aggregate, double steps = 1)
    {
        var row = new float[bench.Updates.Columns];
        row.AsSpan().Fill(aggregate);
        var model = new ServerStep(bench, bench.Models.Version(version), round: version + 1).Take(row, steps);
        if (model is not null) bench.Models.Add(model);
        return model;
    }
}
