using FedActors.Numerics.Reductions;

namespace FedActors.Numerics.Tests.Reductions;

public class BandsTests
{
    [Theory, MemberData(nameof(RowReductionsTests.Lengths), MemberType = typeof(RowReductionsTests))]
    public void Maxima_down_the_rows_agree_with_their_plain_twin(int width)
    {
        for (var count = 1; count <= 5; count++)
        {
            var rows = RowReductionsTests.Row(count * (width + 3), "rows");
            float[] plain = new float[width], fast = new float[width];

            Bands.DownPlainly(rows, width + 3, count, plain);

            Assert.True(Bands.Down(rows, width + 3, count, fast));
            Assert.Equal(plain, fast);
        }
    }

    [Theory, MemberData(nameof(RowReductionsTests.Lengths), MemberType = typeof(RowReductionsTests))]
    public void Maxima_across_groups_agree_with_their_plain_twin(int width)
    {
        for (var size = 1; size <= 6; size++)
            for (var partial = 0; partial < size; partial++)
            {
                var values = RowReductionsTests.Row(width * size + partial, "values");
                float[] plain = new float[width + (partial > 0 ? 1 : 0)], fast = new float[plain.Length];

                Bands.AcrossPlainly(values, size, plain);
                Bands.Across(values, size, fast);

                Assert.Equal(plain, fast);
            }
    }
}
