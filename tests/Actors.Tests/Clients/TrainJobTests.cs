using FedActors.Actors.Clients;
using FedActors.Actors.Hostility;
using FedActors.Actors.Leases;
using FedActors.Actors.Trainers;
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

    [Fact]
    public void A_client_that_keeps_its_optimiser_goes_on_with_it_once_it_is_told_to()
    {
        using var bench = SmallPlan.Bench(Keeping(SmallPlan.Create()));
        using var workshop = new Workshop();
        var job = new TrainJob(bench, new TrainRequest(new Lease("test", 1, 2, 1, 0), 0));
        Trained Run() => (Trained)job.Run(workshop, default);

        var first = Run();
        var update = bench.Updates.Row(0).ToArray();
        // A job may run again: only what its client keeps makes a difference.
        Assert.Equal(first.Optimiser!.Steps, Run().Optimiser!.Steps);
        Assert.Equal(update, bench.Updates.Row(0).ToArray());
        bench.Optimisers!.Keep(2, first.Optimiser);
        Assert.Equal(2 * first.Optimiser.Steps, Run().Optimiser!.Steps);
        Assert.NotEqual(update, bench.Updates.Row(0).ToArray());
        Assert.Equal(0, bench.Optimisers.Copy(3).Steps);
    }

    [Fact]
    public void Poison_may_be_trained_from_the_model_that_the_client_has_trained_with_the_same_optimiser()
    {
        var group = new AttackGroup
        {
            Clients = [2],
            PoisonFrom = PoisonStart.Trained,
            Attacks = [new LabelFlip { Share = 0 }],
        };
        var plan = Keeping(SmallPlan.Create(null, group));
        var (first, steps) = Trained(plan, new AttackGroup { Attacks = [new Boost { Factor = 1 }] });
        var (second, twice) = Trained(plan, group);

        Assert.Equal(2 * steps, twice);
        Assert.NotEqual(first, second);
        // Nothing is flipped, so the second update goes on as the first has begun, by smaller steps.
        Assert.True(Dot(first, second) > 0);
    }

    private static FederationPlan Keeping(FederationPlan plan) => plan with
    {
        Trainer = Trainer.Of(plan.Model, new LocalTraining { Optimiser = new AdamOptions(), KeepOptimiser = true }),
    };

    private static (float[] Update, int Steps) Trained(FederationPlan plan, AttackGroup group)
    {
        using var bench = SmallPlan.Bench(plan);
        using var workshop = new Workshop();
        var job = new PoisonedTrainJob(bench, new TrainRequest(new Lease("test", 1, 2, 1, 0), 0), group);
        var steps = ((Trained)job.Run(workshop, default)).Optimiser!.Steps;
        return (bench.Updates.Row(0).ToArray(), steps);
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
