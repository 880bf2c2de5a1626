using FedActors.Actors.Aggregating;
using FedActors.Actors.Models;
using FedActors.Actors.Trainers;
using FedActors.Numerics.Randomness;

namespace FedActors.Actors.Tests.Aggregating;

public sealed class RootLossTests
{
    private const double Rate = 0.5;
    private readonly FederationPlan _plan = SmallPlan.Create() with
    {
        Data = new PartitionedData(
            new PenDigitsOptions { Writers = SmallPlan.Clients, TestWriters = 2 },
            new SplitOptions { Root = new RootOptions { Size = 150 } }).Open(RandomKey.Of(5), 1),
        ServerLearningRate = Rate,
    };

    [Fact]
    public void It_is_the_slope_of_the_loss_in_every_direction()
    {
        using var workers = new RootWorkers(_plan);
        var judge = new RootJudge(_plan, Start(), workers, default);
        var (update, gradient) = (Random(1, 0.1), Gradient(Random(1, 0.1), threads: 2));
        for (var seed = 2; seed < 6; seed++)
        {
            var direction = Random(seed, 0.01);
            double Loss(double step) =>
                judge.Judge([.. update.Zip(direction).Select(each => (float)(Rate * (each.First + step * each.Second)))]).Loss;

            var slope = gradient.Zip(direction).Sum(each => (double)each.First * each.Second);
            Assert.Equal((Loss(1) - Loss(-1)) / 2, slope, 1e-4);
        }
    }

    [Fact]
    public void It_has_the_same_bits_on_any_number_of_threads()
    {
        var one = Gradient(Random(1, 0.1), threads: 1);

        Assert.Contains(one, value => value != 0);
        foreach (var threads in new[] { 2, 3, 8 }) Assert.Equal(one, Gradient(Random(1, 0.1), threads));
    }

    [Fact]
    public void Running_statistics_have_no_slope()
    {
        var model = new NetworkOptions { Layers = [new DenseOptions(6), new BatchNormOptions(), new DenseOptions(10)] }
            .Build(_plan.Data.Shape, _plan.Data.Classes);
        var plan = _plan with { Trainer = Trainer.Of(model, _plan.Training) };
        var start = new TrainingStart(1, new ModelVersion(0, FederationPlan.FreshParameters(model, RandomKey.Of(3)), []));
        using var workers = new RootWorkers(plan);
        var gradient = new float[model.Tensors.Length];

        new RootLoss(plan, start, workers, default).Gradient(new float[gradient.Length], gradient);

        foreach (var tensor in model.Tensors)
            Assert.Equal(
                tensor.Name.Contains("running_", StringComparison.Ordinal),
                gradient.AsSpan(tensor.Offset, tensor.Length).IndexOfAnyExcept(0f) < 0);
    }

    private float[] Gradient(float[] update, int threads)
    {
        var plan = _plan with { Threads = threads };
        using var workers = new RootWorkers(plan);
        var gradient = new float[update.Length];
        new RootLoss(plan, Start(), workers, default).Gradient(update, gradient);
        return gradient;
    }

    private TrainingStart Start() => new(1, new ModelVersion(0, Random(0, 0.05), []));

    private float[] Random(int seed, double deviation)
    {
        var stream = RandomKey.Of((ulong)seed).Open();
        return [.. Enumerable.Range(0, _plan.Model.Tensors.Length).Select(_ => (float)(deviation * stream.NextGaussian()))];
    }
}
