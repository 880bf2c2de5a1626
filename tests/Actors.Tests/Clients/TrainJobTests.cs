using FedActors.Actors.Clients;
using FedActors.Actors.Hostility;
using FedActors.Actors.Leases;
using FedActors.Runtime.Jobs;

namespace FedActors.Actors.Tests.Clients;

public sealed class TrainJobTests
{
    [Fact]
    public void The_same_request_always_gives_the_same_bits()
    {
        var plan = SmallPlan.Create();

        Assert.Equal(Update(plan, round: 1, client: 2, null), Update(plan, round: 1, client: 2, null));
        Assert.NotEqual(Update(plan, round: 1, client: 2, null), Update(plan, round: 1, client: 3, null));
        Assert.NotEqual(Update(plan, round: 1, client: 2, null), Update(plan, round: 2, client: 2, null));
    }

    [Fact]
    public void A_boosted_update_is_the_honest_one_times_its_factor()
    {
        var group = new AttackGroup { Clients = [2], Attacks = [new Boost { Factor = 8 }] };
        var plan = SmallPlan.Create(null, group);

        var honest = Update(plan, 1, 2, null);
        Assert.Equal(honest.Select(value => 8 * value), Update(plan, 1, 2, group));
    }

    [Fact]
    public void Flipped_labels_turn_the_update_in_another_direction()
    {
        var group = new AttackGroup { Clients = [2], Attacks = [new LabelFlip { To = FlipTo.Next }] };
        var plan = SmallPlan.Create(null, group);
        var honest = Update(plan, 1, 2, null);
        var flipped = Update(plan, 1, 2, group);

        double Cosine(float[] u, float[] v) => Dot(u, v) / Math.Sqrt(Dot(u, u) * Dot(v, v));
        Assert.InRange(Cosine(honest, flipped), -1, 0.7);
    }

    private static double Dot(float[] u, float[] v) => u.Zip(v).Sum(pair => (double)pair.First * pair.Second);

    private static float[] Update(FederationPlan plan, int round, int client, AttackGroup? attack)
    {
        using var bench = SmallPlan.Bench(plan, round);
        using var workshop = new Workshop();
        var request = new TrainRequest(new Lease("test", round, client, 1, 0), 0);
        IJob job = attack is null ? new TrainJob(bench, request) : new PoisonedTrainJob(bench, request, attack);
        Assert.Equal(bench.Updates.Columns, ((Trained)job.Run(workshop, default)).Length);
        return bench.Updates.Row(0).ToArray();
    }
}
