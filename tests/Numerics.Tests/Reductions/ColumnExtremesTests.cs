using FedActors.Numerics.Randomness;
using FedActors.Numerics.Reductions;

namespace FedActors.Numerics.Tests.Reductions;

public class ColumnExtremesTests
{
    [Fact]
    public void Widen_equals_its_plain_twin_at_any_length()
    {
        var stream = RandomKey.Of(1).Open();
        for (var length = 0; length < 70; length++)
        {
            float[] least = new float[length], greatest = new float[length];
            float[] plainLeast = new float[length], plainGreatest = new float[length];
            for (var repeat = 0; repeat < 5; repeat++)
            {
                var row = new float[length];
                foreach (ref var value in row.AsSpan()) value = (float)stream.NextGaussian();

                ColumnExtremes.Widen(row, least, greatest);
                ColumnExtremes.WidenPlainly(row, plainLeast, plainGreatest);
            }

            Assert.Equal(plainLeast, least);
            Assert.Equal(plainGreatest, greatest);
        }
    }

    [Fact]
    public void Widen_refuses_rows_of_other_lengths() =>
        Assert.Throws<ArgumentException>(() => ColumnExtremes.Widen([1, 2], new float[1], new float[2]));
}
