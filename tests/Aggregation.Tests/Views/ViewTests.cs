using FedActors.Aggregation.Rules.Average;
using FedActors.Aggregation.Views;
using FedActors.Numerics.Layout;

namespace FedActors.Aggregation.Tests.Views;

public class ViewTests
{
    private static readonly LayerTable Layers = new([("conv.weight", [2, 3]), ("conv.bias", [2]), ("fc.weight", [4, 2]), ("scale", [1])]);

    [Fact]
    public void Whole_is_one_part() => Assert.Equal([("all", 0, 17)], Shape(View.Whole));

    [Fact]
    public void Layers_are_the_tensors() =>
        Assert.Equal([("conv.weight", 0, 6), ("conv.bias", 6, 2), ("fc.weight", 8, 8), ("scale", 16, 1)], Shape(View.Layers));

    [Fact]
    public void Blocks_are_the_modules() => Assert.Equal([("conv", 0, 8), ("fc", 8, 8), ("scale", 16, 1)], Shape(View.Blocks));

    [Fact]
    public void A_partition_is_the_users() => Assert.Equal([("part 0", 0, 6), ("part 1", 6, 11)], Shape(View.Partition(1, 3)));

    [Theory]
    [InlineData(3, 2), InlineData(1, 1), InlineData(0, 4)]
    public void A_partition_that_does_not_fit_is_refused(int first, int second)
    {
        var rule = new AverageOptions { View = View.Partition(first, second) };

        Assert.All(rule.Check(Layers), problem => Assert.Equal("view", problem.Key));
        Assert.Throws<RuleException>(() => rule.Build(Layers));
    }

    private static IEnumerable<(string, int, int)> Shape(View view) => view.Parts(Layers).Select(part => (part.Name, part.Offset, part.Length));
}
