using FedActors.Training.Models;

namespace FedActors.Engine.Tests.Experiments;

/// <summary>A model from outside goes through the engine like those that come with it.</summary>
public class OwnModelTests
{
    [Fact]
    public async Task A_model_of_ones_own_learns_as_well_as_the_same_one_of_ours()
    {
        var experiment = SmallExperiment.Create() with { Rounds = 8, Attacks = [], Rules = [SmallExperiment.Create().Rules[0]] };

        var own = (await SmallExperiment.RunAsync(experiment with { Model = new PlainLogisticOptions() }))[^1].Evaluation!.Value;
        var ours = (await SmallExperiment.RunAsync(experiment with { Model = new LogisticOptions() }))[^1].Evaluation!.Value;

        Assert.True(ours.Accuracy > 0.4);
        Assert.Equal(ours.Accuracy, own.Accuracy, 0.05);
        Assert.Equal(ours.Loss, own.Loss, 0.1);
    }

    [Fact]
    public async Task Its_bits_do_not_depend_on_threads_either()
    {
        var experiment = SmallExperiment.Create() with { Model = new PlainLogisticOptions() };

        var one = await SmallExperiment.RunAsync(experiment, threads: 1);
        var three = await SmallExperiment.RunAsync(experiment, threads: 3);

        Assert.Equal(SmallExperiment.Bits(one), SmallExperiment.Bits(three));
    }
}
