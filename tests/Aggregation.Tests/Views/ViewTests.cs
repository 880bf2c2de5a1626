namespace FedActors.Aggregation.Tests.Views;

public class ViewTests
{
    private static readonly TensorTable Tensors =
        new([("conv.weight", [2, 3]), ("conv.bias", [2]), ("fc.weight", [4, 2]), ("scale", [1])]);

    [Fact]
    public void Whole_is_one_part() => Assert.Equal([("all", 0, 17)], Shape(View.Whole));

    [Fact]
    public void Tensors_are_judged_one_by_one() =>
        Assert.Equal([("conv.weight", 0, 6), ("conv.bias", 6, 2), ("fc.weight", 8, 8), ("scale", 16, 1)], Shape(View.Tensors));

    [Fact]
    public void A_layer_is_its_weight_and_bias() =>
        Assert.Equal([("conv", 0, 8), ("fc", 8, 8), ("scale", 16, 1)], Shape(View.Layers));

    [Fact]
    public void A_partition_has_the_parts_that_the_user_gives() =>
        Assert.Equal([("part 0", 0, 6), ("part 1", 6, 11)], Shape(View.Partition(1, 3)));

    [Theory]
    [InlineData(3, 2), InlineData(1, 1), InlineData(0, 4)]
    public void A_partition_that_does_not_fit_is_refused(int first, int second)
    {
        var rule = new AverageOptions { View = View.Partition(first, second) };

        Assert.All(rule.Check(Tensors), problem => Assert.Equal("view", problem.Key));
        Assert.Throws<RuleException>(() => rule.Build(Tensors));
    }

    private static IEnumerable<(string, int, int)> Shape(View view) =>
        view.Parts(Tensors).Select(part => (part.Name, part.Offset, part.Length));
}
