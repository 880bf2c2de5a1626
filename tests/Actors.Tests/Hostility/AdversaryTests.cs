using Akka.Actor;
using FedActors.Actors.Hostility;
using FedActors.Actors.Leases;

namespace FedActors.Actors.Tests.Hostility;

public sealed class AdversaryTests
{
    [Theory]
    [InlineData(Knowledge.OwnUpdates, "1,4")]
    [InlineData(Knowledge.HonestUpdates, "0,2,3")]
    public void A_group_overwrites_its_own_rows_and_sees_only_what_its_knowledge_allows(Knowledge knows, string seen)
    {
        var attack = new Spy(knows);
        var plan = SmallPlan.Create(null, new AttackGroup { Clients = [1, 4], Attacks = [attack] });
        using var bench = Ones(plan);

        var stage = Play(bench);

        Assert.Equal(new Colluded("test", 1, 0), Assert.Single(stage.Heard).Message);
        Assert.Equal((seen, "1,4"), (attack.Seen, attack.Owned));
        Assert.Equal((-1, 1), (bench.Updates.Row(4)[7], bench.Updates.Row(3)[7]));
    }

    [Fact]
    public void A_group_that_does_not_act_in_a_round_leaves_its_rows_alone()
    {
        var attack = new Spy(Knowledge.OwnUpdates);
        var plan = SmallPlan.Create(null, new AttackGroup { Clients = [1, 4], From = 2, Attacks = [attack] });
        using var bench = Ones(plan);

        Assert.Single(Play(bench).Heard);
        Assert.Null(attack.Owned);
    }

    [Fact]
    public void An_attack_that_throws_is_a_failure_of_the_adversary()
    {
        var attack = new Spy(Knowledge.OwnUpdates) { Throws = true };
        var plan = SmallPlan.Create(null, new AttackGroup { Clients = [1, 4], Attacks = [attack] });
        using var bench = Ones(plan);

        var incident = Assert.Single(Play(bench).Incidents);

        Assert.Equal(("/stage/adversary-0", "caught"), (incident.Path, incident.Error.Message));
    }

    private static Stage Play(Workbench bench)
    {
        Arrival[] arrivals = [.. Enumerable.Range(0, 5).Select(row => new Arrival(row, row, bench.Updates.Columns))];
        return new Stage
        {
            Begin = me => me.ActorOf(Props.Create<Adversary>(bench, 0), "adversary-0").Tell(new Collude("test", 1, 0, arrivals)),
        }.Play();
    }

    private static Workbench Ones(FederationPlan plan)
    {
        var bench = SmallPlan.Bench(plan);
        for (var row = 0; row < 5; row++) bench.Updates.Row(row).Fill(1);
        return bench;
    }

    private sealed record Spy(Knowledge Level) : AttackOptions, ICollusion
    {
        public bool Throws { get; init; }

        public string? Seen { get; private set; }

        public string? Owned { get; private set; }

        public override string Name => "spy";

        public override Knowledge Needs => Level;

        public void Collude(AdversaryView adversary)
        {
            if (Throws) throw new InvalidOperationException("caught");
            (Seen, Owned) = (string.Join(',', adversary.Seen), string.Join(',', adversary.Owned));
            for (var index = 0; index < adversary.Owned.Count; index++) adversary.OwnedRow(index).Fill(-1);
        }
    }
}
