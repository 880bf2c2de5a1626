using FedActors.Engine.Tests.Experiments;

namespace FedActors.Engine.Tests.Estimates;

public sealed class CostEstimateTests
{
    // Nobody is late, so that every round is like every other.
    private static readonly Experiment Small = SmallExperiment.Create() with
    {
        Participation = new() { Participants = 60 },
        Attacks = [],
    };

    [Fact]
    public void Each_phase_takes_its_time()
    {
        var estimate = Of(Small);

        Assert.InRange(estimate.Training, TimeSpan.FromMilliseconds(1), TimeSpan.FromHours(1));
        Assert.InRange(estimate.Rules, TimeSpan.FromMilliseconds(1), TimeSpan.FromHours(1));
        Assert.InRange(estimate.Evaluation, TimeSpan.FromMilliseconds(1), TimeSpan.FromHours(1));
        Assert.Equal(TimeSpan.Zero, estimate.Attacks);
        Assert.Equal(TimeSpan.Zero, estimate.Waiting);
        // The clock is read once before and once after.
        Assert.Equal(TimeSpan.FromMilliseconds(50), estimate.Preparing);
        Assert.Equal(
            estimate.Starting + estimate.Preparing + estimate.Training + estimate.Rules + estimate.Evaluation, estimate.Total);
        Assert.InRange(estimate.MemoryBytes, 20_000_000, 20_000_000_000);
        Assert.Empty(estimate.Untried);
    }

    [Fact]
    public void Twice_as_many_rounds_take_twice_the_time()
    {
        var (once, twice) = (Of(Small), Of(Small with { Rounds = 2 * Small.Rounds }));

        Assert.Equal(2 * once.Training.TotalSeconds, twice.Training.TotalSeconds, 6);
        Assert.Equal(2 * once.Rules.TotalSeconds, twice.Rules.TotalSeconds, 6);
        // The untrained model is evaluated once in either.
        var evaluations = (double)(2 * Small.Rounds + 1) / (Small.Rounds + 1);
        Assert.Equal(evaluations * once.Evaluation.TotalSeconds, twice.Evaluation.TotalSeconds, 6);
    }

    [Fact]
    public void Twins_train_as_well()
    {
        var attacked = Small with
        {
            Rules = [Small.Rules[0]],
            Attacks = [new AttackGroup { Fraction = 0.2, Attacks = [new Alie()] }],
        };
        var (alone, both) = (Of(attacked), Of(attacked with { Measures = new() { Twin = Twin.Rule } }));

        Assert.InRange(both.Training, 1.9 * alone.Training, 2.3 * alone.Training);
        Assert.InRange(alone.Attacks, TimeSpan.FromTicks(1), TimeSpan.FromHours(1));
        Assert.Equal(alone.Attacks, both.Attacks);
    }

    [Fact]
    public void In_real_time_the_devices_set_the_pace()
    {
        var estimate = Of(Small with { Clock = new WallClock { Speed = 0.001 } });

        Assert.Equal(estimate.Waiting, estimate.Total);
        Assert.InRange(estimate.Waiting, TimeSpan.FromMinutes(1), TimeSpan.FromDays(365));
    }

    private static CostEstimate Of(Experiment experiment) =>
        new Simulation(experiment, new SteppingClock(), threads: 1).Estimate();
}
