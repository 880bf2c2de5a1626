using FedActors.Plugin;

namespace FedActors.Engine.Tests.Experiments;

/// <summary>The engine treats a model from outside like the built-in ones.</summary>
public class OwnModelTests
{
    [Fact]
    public async Task A_custom_model_learns_as_well_as_its_built_in_counterpart()
    {
        var experiment = SmallExperiment.Create() with { Rounds = 8, Attacks = [], Rules = [SmallExperiment.Create().Rules[0]] };

        var own = (await SmallExperiment.RunAsync(experiment with { Model = new PlainLogisticOptions() }))[^1].Evaluation!.Value;
        var ours = (await SmallExperiment.RunAsync(experiment with { Model = new LogisticOptions() }))[^1].Evaluation!.Value;

        Assert.True(ours.Accuracy > 0.4);
        Assert.Equal(ours.Accuracy, own.Accuracy, 0.05);
        Assert.Equal(ours.Loss, own.Loss, 0.1);
    }

    [Fact]
    public async Task A_custom_model_gives_the_same_bits_for_any_number_of_threads_too()
    {
        var experiment = SmallExperiment.Create() with { Model = new PlainLogisticOptions() };

        var one = await SmallExperiment.RunAsync(experiment, threads: 1);
        var three = await SmallExperiment.RunAsync(experiment, threads: 3);

        Assert.Equal(SmallExperiment.Bits(one), SmallExperiment.Bits(three));
    }
}
