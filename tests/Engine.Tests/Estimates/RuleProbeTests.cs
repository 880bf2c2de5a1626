using FedActors.Engine.Estimates;

namespace FedActors.Engine.Tests.Estimates;

public sealed class RuleProbeTests
{
    // What the clock moves on by while one aggregation is measured.
    private const double Step = 0.05;

    private static readonly TensorTable Small = new([("0.weight", [4, 8]), ("0.bias", [4]), ("2.weight", [3, 4])]);

    public static TheoryData<string> Rules() => [.. BuiltIn.Catalogue.Of<RuleOptions>().Names];

    [Theory]
    [MemberData(nameof(Rules))]
    public void Every_rule_can_be_tried(string name)
    {
        var rule = BuiltIn.Catalogue.Of<RuleOptions>().Find(name)!.Defaults;

        Assert.Equal(Step, Cost(rule, Small, 12)!.Value.Seconds, 9);
    }

    [Fact]
    public void Wide_updates_are_tried_as_narrow_ones()
    {
        var wide = new TensorTable([("0.weight", [4000, 2000]), ("0.bias", [4000])]);

        // The weight in its share of the two million numbers that are tried, the bias in the least that it may have.
        Assert.Equal(Step * wide.Length / (20_961 + 64), Cost(new AverageOptions(), wide, 100)!.Value.Seconds, 9);
    }

    [Fact]
    public void The_time_of_many_updates_follows_from_that_of_fewer() =>
        Assert.Equal(Step * 20_000 / 1024, Cost(new KrumOptions { F = 2 }, Small, 20_000)!.Value.Seconds, 9);

    [Fact]
    public void What_works_on_many_only_is_not_tried() =>
        Assert.Null(Cost(new KrumOptions { F = 9_000 }, Small, 20_000));

    private static RuleCost? Cost(RuleOptions rule, TensorTable tensors, int updates) =>
        new RuleProbe(rule, tensors, threads: 1, TimeSpan.FromMilliseconds(250), new SteppingClock()).Cost(updates);
}
