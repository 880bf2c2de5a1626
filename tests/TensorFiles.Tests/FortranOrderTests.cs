namespace FedActors.TensorFiles.Tests;

public class FortranOrderTests
{
    [Fact]
    public void A_matrix_by_columns_becomes_one_by_rows() =>
        Assert.Equal((float[])[1, 2, 3, 4, 5, 6], FortranOrder.ToC(new float[] { 1, 4, 2, 5, 3, 6 }, [2, 3]));

    [Fact]
    public void A_cube_keeps_every_element_at_its_indices()
    {
        // Element (i, j, k) is 100i + 10j + k.
        int[] shape = [2, 3, 4], stored = new int[24], expected = new int[24];
        for (var i = 0; i < 2; i++)
            for (var j = 0; j < 3; j++)
                for (var k = 0; k < 4; k++)
                    stored[i + 2 * (j + 3 * k)] = expected[(i * 3 + j) * 4 + k] = 100 * i + 10 * j + k;

        Assert.Equal(expected, FortranOrder.ToC(stored, shape));
    }

    [Fact]
    public void A_vector_stays_as_it_is() => Assert.Equal((byte[])[1, 2], FortranOrder.ToC(new byte[] { 1, 2 }, [2]));
}
