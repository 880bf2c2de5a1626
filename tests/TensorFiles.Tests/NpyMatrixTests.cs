namespace FedActors.TensorFiles.Tests;

public class NpyMatrixTests
{
    [Fact]
    public void Rows_are_read_in_order()
    {
        var floats = RandomFloats.Of(6, 1);
        var matrix = Open(new NumericArray([2, 3], floats));

        Assert.Equal((2, 3), (matrix.Rows, matrix.Columns));
        Assert.Equal(floats[..3], Row(matrix));
        Assert.Equal(floats[3..], Row(matrix));
    }

    [Fact]
    public void Doubles_become_floats() => Assert.Equal([0.5f, -2f], Row(Open(new NumericArray([1, 2], new[] { 0.5, -2 }))));

    [Fact]
    public void Only_matrices_of_floats_are_read()
    {
        Assert.Contains("not floats", Problem(new NumericArray([1, 2], new[] { 1, 2 })));
        Assert.Contains("a matrix has 2", Problem(new NumericArray([2], new[] { 1f, 2f })));
        Assert.Contains("it is empty", Problem(new NumericArray([0, 2], Array.Empty<float>())));

        static string Problem(NumericArray array) => Assert.Throws<FileFormatException>(() => Open(array)).Message;
    }

    [Fact]
    public void A_file_that_is_too_short_is_refused_before_any_row_is_read()
    {
        using var stream = Written(new NumericArray([2, 3], new float[6]));
        stream.SetLength(stream.Length - 1);

        Assert.Contains(
            "only 23 bytes follow", Assert.Throws<FileFormatException>(() => new NpyMatrix(stream, long.MaxValue)).Message);
    }

    private static float[] Row(NpyMatrix matrix)
    {
        var row = new float[matrix.Columns];
        matrix.ReadRow(row);
        return row;
    }

    private static NpyMatrix Open(NumericArray array) => new(Written(array), long.MaxValue);

    private static MemoryStream Written(NumericArray array)
    {
        var stream = new MemoryStream();
        Npy.Write(stream, array);
        stream.Position = 0;
        return stream;
    }
}
