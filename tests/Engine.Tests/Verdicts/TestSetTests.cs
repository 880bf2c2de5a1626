using FedActors.Engine.Tests.Experiments;
using FedActors.Engine.Verdicts;
using FedActors.Training.Data.Idle;
using FedActors.Training.Models;

namespace FedActors.Engine.Tests.Verdicts;

public sealed class TestSetTests
{
    [Theory]
    [InlineData(100, 10, 0.1, 0.1)]
    [InlineData(100, 10, 0.4, 0.4)]
    [InlineData(0, 4, 0, 0.25)]
    [InlineData(0, 0, 0, 1)]
    public void Guessing_names_the_most_frequent_label_or_any(int samples, int classes, double largest, double chance) =>
        Assert.Equal(chance, new TestSet(samples, classes, largest).Chance);

    [Fact]
    public async Task A_simulation_tells_what_verdicts_rest_on()
    {
        var simulation = new Simulation(SmallExperiment.Create() with { Rounds = 1 }, TimeProvider.System, 2);
        var test = simulation.Facts.TestSet!;

        await foreach (var round in simulation.RunAsync()) Assert.Equal(test.Samples, round.Evaluation!.Value.Samples);
        Assert.Equal(10, test.Classes);
        Assert.InRange(test.LargestShare, 0.1, 0.2);
        Assert.Equal(new RunFacts(test, 1, IsAttacked: true, StartsTrained: false), simulation.Facts);
    }

    [Fact]
    public void An_attack_that_never_begins_is_none()
    {
        var small = SmallExperiment.Create();
        var late = small with { Attacks = [small.Attacks[0] with { From = small.Rounds + 1 }] };
        Assert.False(new Simulation(late, TimeProvider.System, 1).Facts.IsAttacked);
        Assert.False(new Simulation(small with { Attacks = [] }, TimeProvider.System, 1).Facts.IsAttacked);
        var nobody = small.Attacks[0] with { Name = "nobody", Fraction = 0, Count = null, Clients = null };
        var both = small with { Attacks = [.. late.Attacks, nobody] };
        Assert.False(new Simulation(both, TimeProvider.System, 1).Facts.IsAttacked);
    }

    [Fact]
    public void Data_without_test_samples_have_no_largest_label()
    {
        var idle = new Simulation(
            new Experiment
            {
                Data = new IdleDataOptions { Count = 5 },
                Model = new IdleModelOptions(),
                Participation = new() { Participants = 2 },
            },
            TimeProvider.System,
            1);
        Assert.Equal(0, idle.Facts.TestSet!.LargestShare);
    }
}
