using FedActors.Engine.Experiments;

namespace FedActors.Engine.Tests.Experiments;

public sealed class SharedPartsTests
{
    private static readonly Experiment Small = SmallExperiment.Create();

    [Fact]
    public void Experiments_with_the_same_data_and_model_have_them_together()
    {
        var shared = new SharedParts(long.MaxValue);
        var first = new PreparedExperiment(Small, 1, shared);
        var second = new PreparedExperiment(Small with { Name = "other", Rounds = 9 }, 1, shared);
        var third = new PreparedExperiment(Small with { Seed = 8 }, 1, shared);

        Assert.Same(first.Data, second.Data);
        Assert.NotSame(first.Data, third.Data);
        Assert.Same(first.Model, third.Model);
        Assert.Equal(2, shared.DataSets);
    }

    [Fact]
    public void Whatever_makes_the_data_different_keeps_them_apart()
    {
        var shared = new SharedParts(long.MaxValue);
        Experiment With(SplitOptions split) =>
            Small with { Data = new PartitionedData(new PenDigitsOptions { Writers = 60 }, split) };
        Experiment[] all =
        [
            With(new()),
            With(new() { Root = new RootOptions { Size = 20 } }),
            With(new() { Root = new RootOptions { Size = 40 } }),
            With(new() { Root = new RootOptions { Size = 40, From = RootSource.Test } }),
            With(new() { Partition = new IidOptions { Clients = 60 } }),
            Small with { Data = new PenDigitsOptions { Writers = 61 } },
        ];

        var data = all.Select(one => new PreparedExperiment(one, 1, shared).Data).ToList();

        Assert.Equal([0, 20, 40, 40, 0, 0], data.Select(one => one.Root.Count));
        Assert.Equal(all.Length, shared.DataSets);
    }

    [Fact]
    public void What_nobody_uses_goes_when_there_is_too_much_of_it()
    {
        var shared = new SharedParts(0);
        _ = new PreparedExperiment(Small, 1, shared);
        _ = new PreparedExperiment(Small, 1, shared);
        shared.Return(Small);

        Assert.Equal(1, shared.DataSets);
        shared.Return(Small);
        Assert.Equal(0, shared.DataSets);
    }

    [Fact]
    public void Data_that_only_code_can_make_is_not_shared()
    {
        var own = Small with { Data = new MislabelledSource(Small.Data, 3) };
        var shared = new SharedParts(long.MaxValue);

        Assert.Null(SharedParts.KeyOf(own));
        Assert.NotSame(new PreparedExperiment(own, 1, shared).Data, new PreparedExperiment(own, 1, shared).Data);
    }
}
