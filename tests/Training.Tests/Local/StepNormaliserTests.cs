using FedActors.Training.Local;

namespace FedActors.Training.Tests.Local;

public sealed class StepNormaliserTests
{
    private static readonly TensorTable Tensors = new([("weight", [2]), ("norm.running_mean", [1]), ("bias", [1])]);

    [Theory]
    [InlineData(1, 2)]
    [InlineData(10, 2)]
    [InlineData(11, 4)]
    [InlineData(20, 4)]
    public void Plain_gradients_count_once_each(int samples, double steps)
    {
        Assert.Equal(steps, Of(new SgdOptions()).Worth(samples));
        Assert.Equal(steps, Of(new AdamOptions()).Worth(samples));
    }

    [Theory]
    [InlineData(0, 0.1)]
    [InlineData(0.9, 0)]
    [InlineData(0.9, 0.5)]
    [InlineData(0.5, 20)]
    public void An_update_is_worth_the_sum_of_the_weights_of_its_gradients(double momentum, double proximal)
    {
        const int steps = 7;
        var options = new SgdOptions { LearningRate = 0.1, Momentum = momentum };

        // The weight of a gradient is what the update is if it alone is 1.
        var sum = Enumerable.Range(0, steps).Sum(alone =>
        {
            var (velocity, moved) = (0.0, 0.0);
            for (var step = 0; step < steps; step++)
            {
                velocity = momentum * velocity + (step == alone ? 1 : 0) + proximal * moved;
                moved -= options.LearningRate * velocity;
            }
            return Math.Abs(moved) / options.LearningRate;
        });

        Assert.Equal(sum, options.Worth(steps, proximal), 12);
    }

    [Fact]
    public void The_mean_goes_by_samples() =>
        Assert.Equal((10 * 2 + 40 * 8) / 50.0, Of(new SgdOptions()).Mean([10, 40]), 12);

    [Fact]
    public void Running_statistics_are_not_scaled()
    {
        float[] update = [1, 2, 3, 4];

        Of(new SgdOptions()).Scale(update, 0.5);

        Assert.Equal([0.5f, 1, 3, 2], update);
    }

    private static StepNormaliser Of(OptimiserOptions optimiser) =>
        new(new LocalTraining { Epochs = 2, BatchSize = 10, Optimiser = optimiser }, Tensors);
}
