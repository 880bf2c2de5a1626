using FedActors.Actors.Aggregating;
using FedActors.Actors.Models;
using FedActors.Actors.Trainers;
using FedActors.Numerics.Randomness;
using FedActors.Runtime.Jobs;
using FedActors.Training.ZeroOrder;

namespace FedActors.Actors.Tests.Trainers;

public sealed class ZeroOrderTrainerTests : IDisposable
{
    private const int Directions = 16;
    private static readonly FederationPlan Usual = SmallPlan.Create();
    private readonly Workshop _workshop = new();

    public void Dispose() => _workshop.Dispose();

    [Fact]
    public void Rows_have_a_number_for_each_direction_of_each_epoch()
    {
        Assert.Equal(Directions, Of().Sent.Length);
        Assert.Equal(3 * Directions, Of(epochs: 3).Sent.Length);
        Assert.Equal(Directions, Of(epochs: 3, DirectionReuse.Biased).Sent.Length);
        Assert.Equal(4 * Directions, Of().BytesUp(Directions));
    }

    [Theory]
    [InlineData(-1, 0, true, 8)]
    [InlineData(-1, 2, true, 8 + 2 * 4 * Directions)]
    [InlineData(0, 1, true, 4 * Directions)]
    [InlineData(3, 5, true, 2 * 4 * Directions)]
    [InlineData(5, 5, true, 0)]
    [InlineData(0, 1, false, 4 * Directions)]
    public void Whoever_knows_an_earlier_model_downloads_the_steps_since_then(int known, int version, bool isDrawn, long bytes) =>
        Assert.Equal(bytes, Of().BytesDown(known, version, isDrawn));

    [Fact]
    public void Whoever_has_missed_too_much_or_knows_no_model_downloads_it()
    {
        Assert.Equal(Usual.Model.TransferBytes, Of().BytesDown(0, 100_000, isDrawn: true));
        Assert.Equal(Usual.Model.TransferBytes, Of().BytesDown(-1, 0, isDrawn: false));
        Assert.Equal(Usual.Model.TransferBytes, Usual.BytesDown(-1, 0));
        Assert.Equal(Usual.Model.TransferBytes, Usual.BytesDown(6, 7));
    }

    [Fact]
    public void A_device_pays_for_two_forward_passes_for_each_direction_a_third_of_training_each()
    {
        Assert.Equal(6 * 2 * Directions / 3, Of().SamplesToTrain(6));
        // A mini-batch has no more than 32.
        Assert.Equal((2 * 32 * 2 * Directions + 2) / 3, Of(epochs: 2).SamplesToTrain(1000));
        Assert.Equal(1000, Usual.Trainer.SamplesToTrain(1000));
    }

    [Fact]
    public void A_step_is_minus_the_rate_times_the_slopes_times_their_directions_on_any_number_of_threads()
    {
        var (trainer, key) = (Of(), RandomKey.Of(3));
        float[] aggregate = [.. Enumerable.Range(0, Directions).Select(r => r - 7.5f)];
        var expected = new float[trainer.Model.Tensors.Length];
        new RandomDirections((ZeroOrderOptions)trainer.Training.Method, key)
            .Add(0, [.. aggregate.Select(slope => -0.5f * slope)], expected, expected);

        Assert.Equal(expected, trainer.Step(aggregate, key, 0.5, threads: 1));
        Assert.Equal(expected, trainer.Step(aggregate, key, 0.5, threads: 4));
        Assert.Equal(-7.5f, aggregate[0]);
    }

    [Fact]
    public void All_clients_of_a_round_look_along_the_same_directions_and_those_of_another_round_along_others()
    {
        var plan = Usual with { Trainer = Of() };
        var samples = plan.Data.Client(1);
        // A client with all its samples in one batch has no randomness of its own.
        var whole = plan with { Trainer = Trainer.Of(plan.Model, plan.Training with { BatchSize = 10_000 }) };

        Assert.Equal(Trained(whole, 1, client: 1, samples), Trained(whole, 1, client: 2, samples));
        Assert.NotEqual(Trained(whole, 1, client: 1, samples), Trained(whole, 2, client: 1, samples));
        Assert.NotEqual(Trained(whole, 1, client: 1, samples), Trained(whole, 1, client: 1, plan.Data.Client(2)));
    }

    [Fact]
    public void The_server_trusts_slopes_of_its_own_and_judges_a_model_by_the_step_that_slopes_lead_to()
    {
        var data = new PartitionedData(
            new PenDigitsOptions { Writers = SmallPlan.Clients, TestWriters = 2 },
            new SplitOptions { Root = new RootOptions { Size = 20 } }).Open(RandomKey.Of(5), 1);
        var plan = Usual with
        {
            Data = data,
            Trainer = Of(),
            ServerLearningRate = 1e-3,
            RuleWants = RuleNeeds.TrustedUpdate | RuleNeeds.Judge,
        };
        using var matrix = new UpdateMatrix(2, plan.Trainer.Sent);
        using var bench = new Workbench(plan);
        var start = new TrainingStart(1, new ModelVersion(0, new float[plan.Model.Tensors.Length], []));

        var informed = new ServerRoot(bench, start, _workshop, default).Inform(UpdateSet.All(matrix));

        Assert.Equal(Directions, informed.Trusted!.Value.Length);
        var with = informed.Judge!.Judge(informed.Trusted.Value.Span);
        var against = informed.Judge.Judge([.. informed.Trusted.Value.ToArray().Select(slope => -slope)]);
        var without = informed.Judge.Judge(new float[Directions]);
        Assert.True(with.Loss < without.Loss);
        Assert.True(without.Loss < against.Loss);
        Assert.Equal(Math.Log(10), without.Loss, 1e-6);
    }

    [Fact]
    public void What_clients_were_sent_is_noted_where_it_matters()
    {
        var downloads = new Downloads(Usual with { Trainer = Of() });

        Assert.Equal([-1, 0, -1, 2], [downloads.Send(7, 0), downloads.Send(7, 2), downloads.Send(8, 2), downloads.Send(7, 3)]);
        Assert.Equal(8 + 2 * 64 + (8 + 2 * 64) + 64, downloads.Bytes);
        downloads.Begin();
        Assert.Equal(0, downloads.Bytes);
        var whole = new Downloads(Usual);
        Assert.Equal([-1, -1], [whole.Send(7, 0), whole.Send(7, 1)]);
        Assert.Equal(2 * Usual.Model.TransferBytes, whole.Bytes);
    }

    private float[] Trained(FederationPlan plan, int round, int client, ISamples samples)
    {
        var sent = new float[Directions];
        var start = new TrainingStart(round, new ModelVersion(0, new float[plan.Model.Tensors.Length], []));
        plan.Train(_workshop, start, client, samples, null, sent, default);
        return sent;
    }

    private static Trainer Of(int epochs = 1, DirectionReuse estimator = DirectionReuse.Unbiased) =>
        Trainer.Of(Usual.Model, new LocalTraining
        {
            Method = new ZeroOrderOptions { Directions = Directions, Epochs = epochs, Estimator = estimator, LocalRate = 1e-3 },
        });
}
