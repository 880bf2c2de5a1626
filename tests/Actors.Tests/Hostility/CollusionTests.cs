using FedActors.Actors.Aggregating;
using FedActors.Actors.Jobs;
using FedActors.Actors.Rounds;
using FedActors.Aggregation.Matrix;
using FedActors.Attacks;
using FedActors.Training.Local;
using FedActors.Training.Models;

namespace FedActors.Actors.Tests.Hostility;

public sealed class CollusionTests
{
    [Theory]
    [InlineData(Knowledge.OwnUpdates, "1,4")]
    [InlineData(Knowledge.HonestUpdates, "0,2,3")]
    public void A_group_overwrites_its_own_rows_and_sees_what_its_knowledge_allows(Knowledge knows, string seen)
    {
        var attack = new Spy(knows);
        var plan = SmallPlan.Create(null, new AttackGroup { Clients = [1, 4], Attacks = [attack] });
        using var updates = new UpdateMatrix(5, plan.Model.Tensors);
        for (var row = 0; row < 5; row++) updates.Row(row).Fill(1);
        var round = new Round(1, new ModelVersion(0, new float[updates.Columns], []), updates);
        int[] all = [0, 1, 2, 3, 4];

        var aggregated = (Aggregated)new AggregateJob(
            plan, plan.Rule(), new Aggregate(round, all, all, [.. all.Select(_ => updates.Columns)])).Run(new Nowhere(), default);

        Assert.Equal((seen, "1,4"), (attack.Seen, attack.Owned));
        Assert.Equal(-1, updates.Row(4)[7]);
        Assert.Equal(1, updates.Row(3)[7]);
        Assert.NotNull(aggregated.Verdict);
        Assert.Equal(aggregated.Model.Parameters.ToArray(), aggregated.Model.Step.ToArray());
    }

    private sealed record Spy(Knowledge Level) : AttackOptions, ICollusion
    {
        public string? Seen { get; private set; }

        public string? Owned { get; private set; }

        public override string Name => "spy";

        public override Knowledge Needs => Level;

        public void Collude(Adversary adversary)
        {
            (Seen, Owned) = (string.Join(',', adversary.Seen), string.Join(',', adversary.Owned));
            for (var index = 0; index < adversary.Owned.Count; index++) adversary.OwnedRow(index).Fill(-1);
        }
    }

    private sealed class Nowhere : IWorkshop
    {
        public ITrainingSession Session(IModel model, LocalTraining training) => throw new NotSupportedException();
    }
}
