using FedActors.Numerics.Randomness;
using FedActors.Training.Tests.Golden;

namespace FedActors.Training.Tests.Local;

public sealed class ProximalTests
{
    private static readonly RandomKey Key = RandomKey.Of(1);
    private static readonly IModel Model =
        new NetworkOptions { Layers = [new DenseOptions(9), new BatchNormOptions(), new ReluOptions(), new DenseOptions(3)] }
            .Build(SampleShape.Vector(5), 3);

    private static readonly LocalTraining Plain =
        new() { Epochs = 4, BatchSize = 8, Optimiser = new SgdOptions { Momentum = 0.5 } };

    public static TheoryData<OptimiserOptions> Optimisers =>
        [new SgdOptions(), new SgdOptions { Momentum = 0.5, WeightDecay = 0.01 }, new AdamOptions { LearningRate = 0.01 }];

    [Theory, MemberData(nameof(Optimisers))]
    public void The_more_it_pulls_the_less_the_weights_move(OptimiserOptions optimiser)
    {
        var plain = Plain with { Optimiser = optimiser };
        double[] lengths = [.. new[] { 0, 0.3, 3 }.Select(mu => Length(Train(plain with { Proximal = mu })))];

        Assert.True(lengths[0] > lengths[1] && lengths[1] > lengths[2], string.Join(' ', lengths));
    }

    [Fact]
    public void One_step_leads_as_far_as_without_it()
    {
        var one = Plain with { Epochs = 1, BatchSize = 30 };

        Assert.Equal(Train(one), Train(one with { Proximal = 10 }));
    }

    [Fact]
    public void Statistics_of_batches_are_not_pulled()
    {
        // Without a rate, weights stay, and so do the batches that are measured.
        var still = Plain with { Optimiser = new SgdOptions { LearningRate = 1e-30 } };
        var (free, pulled) = (Train(still), Train(still with { Proximal = 100 }));

        foreach (var tensor in Model.Tensors.Where(tensor => tensor.IsStatistic))
        {
            Assert.Contains(free[tensor.Offset..(tensor.Offset + tensor.Length)], value => value != 0);
            Assert.Equal(
                free[tensor.Offset..(tensor.Offset + tensor.Length)], pulled[tensor.Offset..(tensor.Offset + tensor.Length)]);
        }
    }

    [Fact]
    public void A_session_forgets_the_model_of_the_client_before()
    {
        using var used = Model.Open(Plain with { Proximal = 1 });
        var elsewhere = Start().Select(value => value + 1).ToArray();
        Train(used, elsewhere);

        Assert.Equal(Train(Plain with { Proximal = 1 }), Train(used, Start()));
    }

    [Fact]
    public void Nothing_is_allocated_after_warm_up()
    {
        using var session = Model.Open(Plain with { Proximal = 0.1 });
        var (start, samples, update) = (Start(), Samples(), new float[Model.Tensors.Length]);
        session.Train(start, samples, Key, update, CancellationToken.None);

        var before = GC.GetAllocatedBytesForCurrentThread();
        session.Train(start, samples, Key, update, CancellationToken.None);

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    private static double Length(float[] update)
    {
        var weights = Model.Tensors.Where(tensor => !tensor.IsStatistic);
        return Math.Sqrt(weights.Sum(tensor =>
            update.Skip(tensor.Offset).Take(tensor.Length).Sum(value => (double)value * value)));
    }

    private static float[] Train(LocalTraining training)
    {
        using var session = Model.Open(training);
        return Train(session, Start());
    }

    private static float[] Train(ITrainingSession session, float[] start)
    {
        var update = new float[start.Length];
        session.Train(start, Samples(), Key, update, CancellationToken.None);
        return update;
    }

    private static float[] Start()
    {
        var start = new float[Model.Tensors.Length];
        Model.Initialise(Key, start);
        return start;
    }

    private static ArraySamples Samples()
    {
        var stream = Key.With("samples").Open();
        float[] features = [.. Enumerable.Range(0, 30 * 5).Select(_ => (float)stream.NextGaussian())];
        return new ArraySamples(features, [.. Enumerable.Range(0, 30).Select(i => i % 3)]);
    }
}
