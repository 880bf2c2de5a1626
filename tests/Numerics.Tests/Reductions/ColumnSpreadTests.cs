using FedActors.Numerics.Randomness;
using FedActors.Numerics.Reductions;

namespace FedActors.Numerics.Tests.Reductions;

public class ColumnSpreadTests
{
    [Fact]
    public void AddSquares_agrees_with_its_plain_twin_at_any_length()
    {
        var stream = RandomKey.Of(1).Open();
        for (var length = 0; length < 70; length++)
        {
            var row = new float[length];
            double[] mean = new double[length], fast = new double[length], plain = new double[length];
            for (var i = 0; i < length; i++)
                (row[i], mean[i], fast[i]) = ((float)stream.NextGaussian(), stream.NextGaussian(), i);
            fast.CopyTo(plain.AsSpan());

            ColumnSpread.AddSquares(row, mean, fast);
            ColumnSpread.AddSquaresPlainly(row, mean, plain);

            Assert.All(plain.Zip(fast), pair => Assert.Equal(pair.First, pair.Second, 1e-12));
        }
    }

    [Fact]
    public void AddSquares_refuses_rows_of_other_lengths() =>
        Assert.Throws<ArgumentException>(() => ColumnSpread.AddSquares([1, 2], [1], [1, 2]));
}
