using FedActors.Numerics.Randomness;
using FedActors.Training.ZeroOrder;

namespace FedActors.Training.Tests.ZeroOrder;

public sealed class LossSlopesTests
{
    private const int Features = 5, Classes = 3;
    private static readonly RandomKey Key = RandomKey.Of(11), Round = RandomKey.Of(12);
    private static readonly FloatRows Samples = Random(40);
    private static readonly IModel Model = new LogisticOptions().Build(SampleShape.Vector(Features), Classes);
    private static readonly float[] Start = Initial();

    [Fact]
    public void Each_slope_is_the_gradient_along_its_direction()
    {
        var options = new ZeroOrderOptions { Directions = 32 };
        var (slopes, gradient) = (Measure(options), Gradient());

        for (var r = 0; r < slopes.Length; r++)
        {
            var along = Direction(options, r).Zip(gradient, (z, g) => (double)z * g).Sum();
            Assert.Equal(along, slopes[r], 1e-3);
        }
    }

    [Fact]
    public void The_mean_over_many_directions_tends_to_the_gradient()
    {
        var options = new ZeroOrderOptions { Directions = 8192 };
        var (slopes, gradient) = (Measure(options), Gradient());
        var estimate = new float[Start.Length];

        new RandomDirections(options, Round).Sum([.. slopes.Select(slope => slope / slopes.Length)], estimate, threads: 1);

        // The error of the estimate is about √((d + 1)/ν) = 5% of the gradient's length.
        var error = Math.Sqrt(estimate.Zip(gradient, (e, g) => Math.Pow(e - g, 2)).Sum());
        Assert.InRange(error / Math.Sqrt(gradient.Sum(g => (double)g * g)), 0, 0.12);
    }

    [Fact]
    public void The_biased_estimate_sums_what_the_same_directions_give_in_all_epochs()
    {
        var one = Measure(new ZeroOrderOptions { Directions = 4 });
        var still = Measure(Several(DirectionReuse.Biased, rate: 1e-12));
        var moving = Measure(Several(DirectionReuse.Biased, rate: 0.05));

        Assert.Equal(4, still.Length);
        for (var r = 0; r < one.Length; r++) Assert.Equal(3 * one[r], still[r], 1e-3);
        Assert.NotEqual(still, moving);
    }

    [Fact]
    public void The_unbiased_estimate_has_new_directions_in_each_epoch()
    {
        var one = Measure(new ZeroOrderOptions { Directions = 4 });
        var three = Measure(Several(DirectionReuse.Unbiased, rate: 0.05));

        Assert.Equal(12, three.Length);
        Assert.Equal(one, three[..4]);
        Assert.Equal(3, three.Chunk(4).Select(epoch => epoch[0]).Distinct().Count());
    }

    [Fact]
    public void A_client_steps_against_the_slopes_between_its_epochs()
    {
        var options = Several(DirectionReuse.Unbiased, rate: 0.05);
        var slopes = Measure(options);
        var moved = new float[Start.Length];
        new RandomDirections(options, Round).Add(0, [.. slopes[..4].Select(slope => -0.05f * slope)], Start, moved);
        using var session = Model.OpenToEvaluate(64);
        var there = new float[Start.Length];
        double LossAt(float distance)
        {
            new RandomDirections(options, Round).Add(4, [distance], moved, there);
            return session.Evaluate(there, Samples, default).Loss;
        }

        Assert.Equal((LossAt(1e-3f) - LossAt(-1e-3f)) / 2e-3, slopes[4], 1e-3);
    }

    [Fact]
    public void Measuring_does_not_depend_on_the_clients_before_and_depends_on_both_keys()
    {
        var options = Several(DirectionReuse.Biased, rate: 0.05);
        using var used = new LossSlopes(Model, options, 8);
        var (first, again, other) = (new float[4], new float[4], new float[4]);
        used.Measure(Start, Samples, Key, new RandomDirections(options, Round), first, default);
        used.Measure(Start, Random(9), Key.With(1), new RandomDirections(options, Round.With(1)), again, default);
        used.Measure(Start, Samples, Key, new RandomDirections(options, Round), again, default);
        used.Measure(Start, Samples, Key.With(1), new RandomDirections(options, Round), other, default);

        Assert.Equal(first, again);
        Assert.NotEqual(first, other);
    }

    [Fact]
    public void The_loss_is_that_of_the_model_and_a_batch_is_no_larger_than_asked()
    {
        var options = new ZeroOrderOptions { Directions = 16 };
        using var session = Model.OpenToEvaluate(64);
        using var whole = new LossSlopes(Model, options, 64);
        using var part = new LossSlopes(Model, options, 8);
        var slopes = new float[16];

        var result = whole.Measure(Start, Samples, Key, new RandomDirections(options, Round), slopes, default);

        Assert.Equal(session.Evaluate(Start, Samples, default).Loss, result.Loss, 1e-4);
        Assert.Equal(Samples.Count, result.Samples);
        Assert.Equal(8, part.Measure(Start, Samples, Key, new RandomDirections(options, Round), slopes, default).Samples);
    }

    [Fact]
    public void All_directions_together_have_the_same_bits_on_any_number_of_threads()
    {
        var options = new ZeroOrderOptions { Directions = 7 };
        var factors = Enumerable.Range(1, 7).Select(factor => factor * 0.1f).ToArray();
        var (one, four) = (new float[10_001], new float[10_001]);

        new RandomDirections(options, Round).Sum(factors, one, threads: 1);
        new RandomDirections(options, Round).Sum(factors, four, threads: 4);

        Assert.Equal(one, four);
    }

    private static ZeroOrderOptions Several(DirectionReuse estimator, double rate) =>
        new() { Directions = 4, Epochs = 3, Estimator = estimator, LocalRate = rate };

    private static float[] Measure(ZeroOrderOptions options)
    {
        using var slopes = new LossSlopes(Model, options, 64);
        var measured = new float[options.Slopes];
        slopes.Measure(Start, Samples, Key, new RandomDirections(options, Round), measured, default);
        return measured;
    }

    private static float[] Direction(ZeroOrderOptions options, int number)
    {
        var direction = new float[Start.Length];
        new RandomDirections(options, Round).Add(number, [1], direction, direction);
        return direction;
    }

    /// <summary>By backpropagation.</summary>
    private static float[] Gradient()
    {
        using var session = Model.Open(new LocalTraining { BatchSize = 64, Optimiser = new SgdOptions { LearningRate = 1 } });
        var update = new float[Start.Length];
        session.Train(Start, Samples, Key, update, default);
        return [.. update.Select(step => -step)];
    }

    private static FloatRows Random(int count)
    {
        var stream = Key.With("samples").Open();
        var rows = new float[count][];
        for (var row = 0; row < count; row++)
            rows[row] = [.. Enumerable.Range(0, Features).Select(_ => (float)stream.NextGaussian())];
        return new FloatRows(rows, [.. rows.Select(row => row[0] > 0.5 ? 0 : row[1] > 0 ? 1 : 2)]);
    }

    private static float[] Initial()
    {
        var parameters = new float[Model.Tensors.Length];
        Model.Initialise(Key, parameters);
        return parameters;
    }
}
