namespace FedActors.TensorFiles.Tests;

public class NpzFileTests
{
    [Fact]
    public void Arrays_are_read_directly_from_the_archive()
    {
        var floats = RandomFloats.Of(6, 1);
        using var file = new NpzFile(
            Written(("b", new NumericArray([2, 3], floats)), ("a", new NumericArray([2], new[] { 0.5, -1 }))));

        Assert.Equal(["b", "a"], file.Tensors.Select(tensor => tensor.Name));
        Assert.Equal([2, 3], file.Tensors[0].Shape);
        Assert.Equal([0.5f, -1], Read(file, 1, 2));
        Assert.Equal(floats, Read(file, 0, 6));
    }

    [Fact]
    public void An_archive_without_floats_is_refused()
    {
        Assert.Contains("'<i4', not floats", Problem(Written(("a", new NumericArray([1], new[] { 1 })))));
        Assert.Contains("is empty", Problem(Written(("a", new NumericArray([0], Array.Empty<float>())))));
        Assert.Contains("not an archive", Problem(new MemoryStream([1, 2, 3])));

        static string Problem(Stream file) => Assert.Throws<FileFormatException>(() => new NpzFile(file)).Message;
    }

    private static float[] Read(NpzFile file, int index, int length)
    {
        var values = new float[length];
        file.Open(file.Tensors[index]).Read(values);
        return values;
    }

    private static MemoryStream Written(params (string Name, NumericArray Array)[] arrays)
    {
        var stream = new MemoryStream();
        Npz.Write(stream, arrays.Select(entry => KeyValuePair.Create(entry.Name, entry.Array)));
        stream.Position = 0;
        return stream;
    }
}
