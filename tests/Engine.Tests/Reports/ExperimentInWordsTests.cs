using FedActors.Engine.Reports;

namespace FedActors.Engine.Tests.Reports;

public sealed class ExperimentInWordsTests
{
    private static readonly Experiment Attacked = new()
    {
        Participation = new() { Participants = 100, OverSelection = 1.2, Deadline = TimeSpan.FromSeconds(14) },
        Attacks = [new AttackGroup { Name = "flippers", Fraction = 0.2, Attacks = [new LabelFlip(), new Boost()] }],
    };

    [Fact]
    public void A_federation_is_described_in_sentences() => Assert.Equal(
        "1,000 clients train one model together in 30 rounds; 100 take part in each. "
        + "The attackers are 20% of all clients (label-flip + boost). The rule is average.",
        ExperimentInWords.Describe(Attacked));

    [Fact]
    public void Several_groups_are_listed_one_by_one()
    {
        var few = new AttackGroup { Name = "few", Count = 3, Attacks = [new Boost()] };
        var two = Attacked with { Attacks = [Attacked.Attacks[0], few] };

        Assert.Contains(
            "The attackers are 20% of all clients (label-flip + boost) and 3 clients (boost).", ExperimentInWords.Describe(two));
        Assert.Contains(("Hostile: few", "3 clients, boost"), ExperimentInWords.Facts(two, "mlp"));
    }

    [Fact]
    public void The_facts_are_those_that_readers_look_for()
    {
        var facts = ExperimentInWords.Facts(Attacked, "mlp 784-64-10");

        Assert.Contains(("Participants per round", "100 of 120 asked, within 14 s"), facts);
        Assert.Contains(("Model", "mlp 784-64-10"), facts);
        Assert.Contains(("Hostile", "20% of all clients, label-flip + boost"), facts);
    }
}
