using FedActors.Engine.Estimates;
using FedActors.Engine.Experiments;
using FedActors.Engine.Tests.Experiments;

namespace FedActors.Engine.Tests.Estimates;

public sealed class TypicalRoundTests
{
    [Fact]
    public async Task It_is_what_really_happens_on_average()
    {
        var small = SmallExperiment.Create();
        small = small with { Rules = [small.Rules[0]] };
        var rounds = (await SmallExperiment.RunAsync(small)).Skip(1).ToList();

        var typical = Of(small);

        Assert.Equal(rounds.Average(round => round.Participants.Count), typical.Asked, 9);
        Assert.Equal(rounds.Average(round => round.Count(Fate.Arrived)), typical.Updates, 9);
        Assert.Equal(rounds.Average(round => (round.Ended - round.Began).TotalSeconds), typical.Seconds, 6);
    }

    [Fact]
    public void All_samples_are_trained_on_in_each_epoch_but_those_of_hostile_clients_that_need_no_training()
    {
        // Everybody takes part, and nobody can be late.
        var honest = SmallExperiment.Create() with { Attacks = [] };
        var data = new PreparedExperiment(honest, threads: 1).Data;
        honest = honest with { Participation = new() { Participants = data.Clients } };
        var samples = Enumerable.Range(0, data.Clients).Sum(data.SampleCount);
        var lazy = honest with { Attacks = [new AttackGroup { Fraction = 1, Attacks = [new Gaussian()] }] };

        Assert.Equal((double)samples * honest.Training.Epochs, Of(honest).Samples);
        Assert.Equal(0, Of(lazy).Samples);
    }

    private static TypicalRound Of(Experiment experiment)
    {
        var prepared = new PreparedExperiment(experiment, threads: 1);
        return TypicalRound.Of(prepared.Plan(prepared.Runs[0], "", (_, _) => { }, TimeProvider.System));
    }
}
