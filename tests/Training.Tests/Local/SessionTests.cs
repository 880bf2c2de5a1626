using FedActors.Numerics.Randomness;
using FedActors.Training.Data;
using FedActors.Training.Tests.Golden;

namespace FedActors.Training.Tests.Local;

public class SessionTests
{
    private static readonly RandomKey Key = RandomKey.Of(1);
    private static readonly SampleShape Image = new(1, 8, 8);

    public static TheoryData<ModelOptions> Models =>
    [
        new LogisticOptions(),
        new MlpOptions { Hidden = [12] },
        new CnnOptions { First = 4, Second = 6, Hidden = 10 },
        new NetworkOptions { Layers = Residual },
    ];

    private static LayerOptions[] Residual =>
    [
        new ConvolutionOptions(16) { Padding = 1 }, new BatchNormOptions(), new ReluOptions(),
        new ResidualOptions
        {
            Layers = [new ConvolutionOptions(16) { Padding = 1 }, new SiluOptions()],
            Shortcut = [new ConvolutionOptions(16) { Kernel = 1 }, new GeluOptions()],
        },
        new AveragePoolOptions(), new DropoutOptions(0.05), new DenseOptions(12), new LayerNormOptions(), new TanhOptions(),
        new DenseOptions(3),
    ];

    [Theory]
    [MemberData(nameof(Models))]
    public void Training_lowers_the_loss(ModelOptions options)
    {
        var model = options.Build(Image, 3);
        var samples = Samples(60);
        using var session =
            model.Open(new LocalTraining { Epochs = 30, BatchSize = 16, Optimiser = new AdamOptions { LearningRate = 0.01 } });
        var (global, update) = Start(model);
        var before = session.Evaluate(global, samples, CancellationToken.None);

        session.Train(global, samples, Key, update, CancellationToken.None);

        for (var i = 0; i < global.Length; i++) global[i] += update[i];
        var after = session.Evaluate(global, samples, CancellationToken.None);
        Assert.True(after.Loss < before.Loss / 2, $"{before} → {after}");
        Assert.True(after.Accuracy > 0.8, $"{after}");
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void A_session_that_only_evaluates_gives_the_same(ModelOptions options)
    {
        var model = options.Build(Image, 3);
        var samples = Samples(70);
        var (global, update) = Start(model);
        using var trains = model.Open(new LocalTraining { BatchSize = 16 });
        using var evaluates = model.OpenToEvaluate(16);
        // It has met other samples, in training too.
        trains.Train(global, samples, Key, update, CancellationToken.None);
        evaluates.Evaluate(update, Samples(9), CancellationToken.None);

        var expected = trains.Evaluate(global, samples, CancellationToken.None);
        var found = evaluates.Evaluate(global, samples, CancellationToken.None);

        Assert.Equal((expected.Samples, expected.Correct), (found.Samples, found.Correct));
        Assert.Equal(expected.Loss, found.Loss, 1e-6);
    }

    [Fact]
    public void Only_models_with_batch_normalisation_have_statistics() =>
        Assert.Equal([false, false, false, true], Models.Select(row => row.Data.Build(Image, 3).HasStatistics));

    [Theory]
    [MemberData(nameof(Models))]
    public void A_client_s_update_does_not_depend_on_the_clients_before(ModelOptions options)
    {
        var model = options.Build(Image, 3);
        var training = new LocalTraining { Epochs = 2, BatchSize = 7, Optimiser = new AdamOptions() };
        var (global, first) = Start(model);
        var second = new float[first.Length];
        using var used = model.Open(training);
        used.Train(global, Samples(33), Key.With(1), second, CancellationToken.None);
        used.Evaluate(global, Samples(5), CancellationToken.None);
        used.Train(global, Samples(20), Key, first, CancellationToken.None);
        using var fresh = model.Open(training);

        fresh.Train(global, Samples(20), Key, second, CancellationToken.None);

        Assert.Equal(first, second);
    }

    public static MatrixTheoryData<ModelOptions, OptimiserOptions> ModelsAndOptimisers => new(
        [.. Models.Select(row => row.Data)],
        [
            new SgdOptions(), new SgdOptions { Momentum = 0.9, WeightDecay = 0.01 },
            new AdamOptions(), new AdamOptions { WeightDecay = 0.01, Decoupled = true },
        ]);

    [Theory]
    [MemberData(nameof(ModelsAndOptimisers))]
    public void Nothing_is_allocated_after_warm_up(ModelOptions options, OptimiserOptions optimiser)
    {
        var model = options.Build(Image, 3);
        using var session = model.Open(new LocalTraining { BatchSize = 16, Optimiser = optimiser });
        var (global, update) = Start(model);
        var samples = Samples(40);
        Work();

        var before = GC.GetAllocatedBytesForCurrentThread();
        Work();
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.Equal(0, allocated);

        void Work()
        {
            session.Train(global, samples, Key, update, CancellationToken.None);
            session.Evaluate(global, samples, CancellationToken.None);
        }
    }

    [Fact]
    public void Epochs_that_do_not_shuffle_go_through_the_data_as_they_lie()
    {
        var model = new MlpOptions().Build(Image, 3);
        var twice = new LocalTraining { Epochs = 2, BatchSize = 7, Optimiser = new AdamOptions(), Shuffle = false };
        var (global, update) = Start(model);
        var (once, shuffled) = (new float[update.Length], new float[update.Length]);
        ISamples samples = Samples(14);

        Train(twice, samples, Key, update);
        var repeated = new Subset(samples, [.. Enumerable.Range(0, 28).Select(i => i % 14)]);
        Train(twice with { Epochs = 1 }, repeated, Key.With(1), once);
        Train(twice with { Shuffle = true }, samples, Key, shuffled);

        Assert.Equal(update, once);
        Assert.NotEqual(update, shuffled);

        void Train(LocalTraining training, ISamples on, RandomKey key, float[] into)
        {
            using var session = model.Open(training);
            session.Train(global, on, key, into, CancellationToken.None);
        }
    }

    [Fact]
    public void A_batch_larger_than_the_client_s_data_takes_them_all()
    {
        var model = new MlpOptions().Build(Image, 3);
        var (global, exact) = Start(model);
        var larger = new float[exact.Length];
        using var session = model.Open(new LocalTraining { BatchSize = 20 });
        session.Train(global, Samples(20), Key, exact, CancellationToken.None);
        using var wide = model.Open(new LocalTraining { BatchSize = 1000 });

        wide.Train(global, Samples(20), Key, larger, CancellationToken.None);

        Assert.Equal(exact, larger);
    }

    [Fact]
    public void Threads_with_their_own_sessions_give_the_same_bits()
    {
        var model = new CnnOptions { First = 16, Second = 16, Hidden = 10 }.Build(Image, 3);
        var global = Start(model).Global;
        var updates = new float[8][];

        Parallel.For(0, updates.Length, new ParallelOptions { MaxDegreeOfParallelism = 4 }, i =>
        {
            using var session = model.Open(new LocalTraining { BatchSize = 8, Optimiser = new AdamOptions() });
            session.Train(global, Samples(30), Key, updates[i] = new float[global.Length], CancellationToken.None);
        });

        Assert.All(updates, update => Assert.Equal(updates[0], update));
    }

    [Theory]
    [MemberData(nameof(ModelsAndOptimisers))]
    public void A_kept_optimiser_goes_on_where_it_stopped(ModelOptions options, OptimiserOptions optimiser)
    {
        var model = options.Build(Image, 3);
        var training = new LocalTraining { Epochs = 1, BatchSize = 7, Optimiser = optimiser, KeepOptimiser = true };
        var kept = new OptimiserState((int)training.Kept(model.Tensors.Length));
        var (global, update) = Start(model);
        using var session = model.Open(training);
        var fresh = new float[update.Length];
        session.Train(global, Samples(20), Key, fresh, CancellationToken.None);

        session.Train(global, Samples(20), Key, kept, update, CancellationToken.None);

        Assert.Equal(fresh, update);
        Assert.Equal(3, kept.Steps);
        // Another client in between, on another thread's session, makes no difference.
        var copy = new OptimiserState(kept.Averages.Length);
        copy.CopyFrom(kept);
        using var other = model.Open(training);
        other.Train(global, Samples(33), Key.With(1), update, CancellationToken.None);
        var second = new float[update.Length];
        session.Train(global, Samples(20), Key, kept, update, CancellationToken.None);
        other.Train(global, Samples(20), Key, copy, second, CancellationToken.None);
        Assert.Equal(update, second);
        Assert.Equal(6, copy.Steps);
        Assert.Equal(kept.Averages.ToArray(), copy.Averages.ToArray());
        Assert.Equal(optimiser.KeptPerParameter > 0, !update.SequenceEqual(fresh));
    }

    [Fact]
    public void Training_in_two_parts_with_a_kept_optimiser_is_training_in_one()
    {
        var model = new MlpOptions { Hidden = [12] }.Build(Image, 3);
        var training = new LocalTraining { Epochs = 1, BatchSize = 40, Optimiser = new AdamOptions(), KeepOptimiser = true };
        var kept = new OptimiserState((int)training.Kept(model.Tensors.Length));
        var (global, update) = Start(model);
        using var session = model.Open(training);
        using var twice = model.Open(training with { Epochs = 2 });
        var expected = new float[update.Length];
        twice.Train(global, Samples(40), Key, expected, CancellationToken.None);

        session.Train(global, Samples(40), Key, kept, update, CancellationToken.None);
        var halfway = global.Zip(update, (from, step) => from + step).ToArray();
        session.Train(halfway, Samples(40), Key, kept, update, CancellationToken.None);

        // One batch holds all samples, so that only rounding of the order of samples differs.
        for (var i = 0; i < update.Length; i++) Assert.Equal(expected[i], halfway[i] + update[i] - global[i], 5e-5f);
    }

    [Fact]
    public void Cancelled_training_stops()
    {
        var model = new LogisticOptions().Build(Image, 3);
        using var session = model.Open(new LocalTraining());
        var (global, update) = Start(model);

        Assert.Throws<OperationCanceledException>(() =>
            session.Train(global, Samples(40), Key, update, new CancellationToken(canceled: true)));
    }

    [Fact]
    public void A_client_without_samples_changes_nothing()
    {
        var model = new LogisticOptions().Build(Image, 3);
        using var session = model.Open(new LocalTraining());
        var (global, update) = Start(model);

        var result = session.Train(global, Samples(0), Key, update, CancellationToken.None);

        Assert.Equal(new TrainingResult(0, 0), result);
        Assert.All(update, value => Assert.Equal(0, value));
    }

    [Fact]
    public void A_label_outside_the_classes_is_named()
    {
        var model = new LogisticOptions().Build(Image, 2);
        using var session = model.Open(new LocalTraining());
        var (global, update) = Start(model);

        var problem =
            Assert.Throws<LabelException>(() => session.Train(global, Samples(40), Key, update, CancellationToken.None));

        Assert.Equal("a sample has label 2, but the model has the classes 0 to 1", problem.Message);
    }

    [Fact]
    public void A_learning_rate_that_is_too_large_gives_an_update_that_is_not_finite()
    {
        var model = new MlpOptions { Hidden = [12] }.Build(Image, 3);
        using var session = model.Open(new LocalTraining { Epochs = 20, Optimiser = new SgdOptions { LearningRate = 1e30 } });
        var (global, update) = Start(model);

        session.Train(global, Samples(40), Key, update, CancellationToken.None);

        Assert.Contains(update, value => !float.IsFinite(value));
    }

    private static (float[] Global, float[] Update) Start(IModel model)
    {
        var global = new float[model.Tensors.Length];
        model.Initialise(Key, global);
        return (global, new float[global.Length]);
    }

    /// <summary>Noise, with one bright third of the image per class.</summary>
    private static ArraySamples Samples(int count)
    {
        var stream = Key.With("samples").Open();
        var (features, labels) = (new float[count * Image.Length], new int[count]);
        for (var i = 0; i < features.Length; i++)
        {
            var label = labels[i / Image.Length] = i / Image.Length % 3;
            features[i] = (float)stream.NextGaussian() + (i % Image.Length * 3 / Image.Length == label ? 1.5f : 0);
        }
        return new ArraySamples(features, labels);
    }
}
