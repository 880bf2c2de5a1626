using FedActors.Engine.Tests.Experiments;

namespace FedActors.Engine.Tests.Sweeps;

public sealed class CellIdTests
{
    private static readonly Experiment Small = SmallExperiment.Create();

    [Fact]
    public void It_follows_from_what_the_experiment_says_and_not_from_names()
    {
        var id = new SweepCell(["a"], Small).Id;

        Assert.Matches("^[0-9a-f]{16}$", id);
        Assert.Equal(id, new SweepCell(["b"], Small with { Name = "other" }).Id);
        Assert.NotEqual(id, new SweepCell(["a"], Small with { Seed = 8 }).Id);
        Assert.NotEqual(id, new SweepCell(["a"], Small with { ServerLearningRate = 0.5 }).Id);
    }

    [Fact]
    public void Of_what_only_code_can_make_it_follows_from_names()
    {
        var own = Small with { Data = new MislabelledSource(Small.Data, 3) };

        Assert.Equal(new SweepCell(["a"], own).Id, new SweepCell(["a"], own with { Rounds = 9 }).Id);
        Assert.NotEqual(new SweepCell(["a"], own).Id, new SweepCell(["b"], own).Id);
    }
}
