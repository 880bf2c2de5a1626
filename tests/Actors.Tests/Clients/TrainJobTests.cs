using FedActors.Actors.Clients;
using FedActors.Actors.Jobs;
using FedActors.Actors.Rounds;
using FedActors.Aggregation.Matrix;
using FedActors.Attacks;
using FedActors.Attacks.Labels;
using FedActors.Attacks.Scaling;
using FedActors.Training.Local;
using FedActors.Training.Models;

namespace FedActors.Actors.Tests.Clients;

public sealed class TrainJobTests
{
    [Fact]
    public void It_is_pure_the_same_description_gives_the_same_bits()
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
    public void Flipped_labels_turn_the_update_away_from_the_honest_one()
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
        using var updates = new UpdateMatrix(1, plan.Model.Tensors);
        using var workshop = new OneSession();
        var model = new ModelVersion(0, new float[updates.Columns], []);
        var ready = (UpdateReady)new TrainJob(plan, new TrainRequest(new Round(round, model, updates), 0), client, attack).Run(workshop, default);
        Assert.Equal((round, client, 0, updates.Columns), (ready.Round, ready.Client, ready.Row, ready.Length));
        return updates.Row(0).ToArray();
    }

    private sealed class OneSession : IWorkshop, IDisposable
    {
        private ITrainingSession? _session;

        public ITrainingSession Session(IModel model, LocalTraining training) => _session ??= model.Open(training);

        public void Dispose() => _session?.Dispose();
    }
}
