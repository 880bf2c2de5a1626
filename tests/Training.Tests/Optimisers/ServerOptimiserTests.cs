namespace FedActors.Training.Tests.Optimisers;

public sealed class ServerOptimiserTests
{
    private static readonly TensorTable WithStatistics = new([("norm.weight", [3]), ("norm.running_var", [2]), ("bias", [2])]);

    public static TheoryData<ServerOptimiserOptions, double> ShareOfStatistics => new()
    {
        { new PlainServerOptions(), 0.5 }, { new ServerMomentumOptions(), 0.5 }, { new FedAdagradOptions(), 1 },
        { new FedAdamOptions(), 1 }, { new FedAdamOptions { BiasCorrected = true }, 1 }, { new FedYogiOptions(), 1 },
    };

    [Theory, MemberData(nameof(ShareOfStatistics))]
    public void Running_statistics_follow_the_aggregate_without_an_optimiser(ServerOptimiserOptions optimiser, double share)
    {
        var kept = new OptimiserState(optimiser.KeptPerParameter * WithStatistics.Length);
        for (var round = 1; round <= 3; round++)
        {
            float[] step = [.. Enumerable.Repeat((float)round, WithStatistics.Length)];

            optimiser.Step(kept, WithStatistics, step, 0.5);

            Assert.Equal([(float)share * round, (float)share * round], step[3..5]);
            Assert.All(step[..3].Concat(step[5..]), value => Assert.Equal(step[0], value));
        }
    }

    [Fact]
    public void Without_an_optimiser_and_with_momentum_of_0_the_step_is_the_rate_times_the_aggregate()
    {
        float[] plain = [1, -2, 3, 4, 5, 6, 0], momentum = [.. plain];
        var kept = new OptimiserState(WithStatistics.Length);
        for (var round = 0; round < 3; round++)
        {
            new PlainServerOptions().Step(new OptimiserState(0), WithStatistics, plain, 0.7);
            new ServerMomentumOptions { Beta = 0 }.Step(kept, WithStatistics, momentum, 0.7);

            Assert.Equal(plain, momentum);
        }
        Assert.Equal(0.7f, plain[0] / (0.7f * 0.7f), 6);
    }

    [Fact]
    public void The_first_step_of_fed_adam_corrected_for_its_bias_is_the_rate_in_every_parameter()
    {
        float[] step = [1e-2f, -5, 300];
        var optimiser = new FedAdamOptions { BiasCorrected = true, Tau = 1e-9 };

        optimiser.Step(new OptimiserState(6), TensorTable.Flat(3), step, 0.1);

        Assert.Equal([0.1, -0.1, 0.1], step.Select(value => Math.Round(value, 5)));
    }
}
