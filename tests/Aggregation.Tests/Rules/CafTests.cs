using FedActors.Numerics.Randomness;

namespace FedActors.Aggregation.Tests.Rules;

public class CafTests
{
    [Theory]
    [InlineData(1e6f, false)]
    [InlineData(1e12f, true)]
    [InlineData(1e30f, false)]
    [InlineData(1e30f, true)]
    public void Very_distant_hostile_updates_are_excluded_and_do_not_protect_others(float far, bool onePowerStep)
    {
        var matrix = new UpdateMatrix(10, TensorTable.Flat(40));
        var stream = RandomKey.Of(1).Open();
        for (var row = 0; row < 10; row++)
            foreach (ref var value in matrix.Row(row)) value = (row < 2 ? far : 1) * (float)stream.NextGaussian();

        var aggregate = new float[40];
        new CafOptions { F = 2, OnePowerStep = onePowerStep }.Build(matrix.Tensors).Aggregate(UpdateSet.All(matrix), aggregate);

        Assert.All(aggregate, value => Assert.InRange(value, -2, 2));
    }
}
