using FedActors.Numerics.Randomness;
using FedActors.TensorFiles;

namespace FedActors.Training.Tests.Data.Tables;

public sealed class NpzOptionsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Reads_arrays_under_their_usual_names_and_one_hot_labels()
    {
        var path = Write(
            ("features", new([4, 2], new float[] { 0, 1, 2, 3, 4, 5, 6, 7 })),
            ("labels", new([4, 2], new long[] { 1, 0, 0, 1, 0, 1, 1, 0 })));

        var pool = new NpzOptions { Path = path, TestShare = 0.25, Scale = 2 }.Load(RandomKey.Of(1), 1);

        Assert.Equal((3, 1, 2), (pool.Train.Count, pool.Test.Count, pool.Classes));
        var features = new float[6];
        pool.Train.Read([0, 1, 2], features, new int[3]);
        Assert.All(features, value => Assert.Equal(0, value % 2));
    }

    [Fact]
    public void Reads_images_of_bytes_with_channels_last_and_their_own_test_set()
    {
        var image = Enumerable.Range(0, 5 * 5 * 3).Select(index => (byte)index).ToArray();
        var path = Write(("x_train", new([2, 5, 5, 3], (byte[])[.. image, .. image])), ("y_train", new([2], new byte[] { 7, 9 })),
            ("x_test", new([1, 5, 5, 3], image)), ("y_test", new([1], new byte[] { 7 })));

        var pool = new NpzOptions { Path = path }.Load(RandomKey.Of(1), 1);

        Assert.Equal((new SampleShape(3, 5, 5), 2, 1), (pool.Shape, pool.Train.Count, pool.Test.Count));
        Assert.Equal(["7", "9"], pool.ClassNames);
        var features = new float[75];
        pool.Train.Read([0], features, new int[1]);
        Assert.Equal([0f, 3f, 6f], features[..3]);
        Assert.Equal([1f, 4f, 7f], features[25..28]);
    }

    [Fact]
    public void Faults_are_refused()
    {
        var path = Write(("a", new([2], new int[2])), ("b", new([3], new int[3])), ("c", new([2, 3], new int[6])));

        Assert.Contains(
            "has arrays a, b, c; 'features' and 'labels' must name two of them", Message(new NpzOptions { Path = path }));
        Assert.Contains("a has 1 dimensions", Message(new NpzOptions { Path = path, Features = "a", Labels = "b" }));
        Assert.Contains(
            "b has shape (3), but there are 2 samples", Message(new NpzOptions { Path = path, Features = "c", Labels = "b" }));
        Assert.Contains(
            "has no array 'who'", Message(new NpzOptions { Path = path, Features = "c", Labels = "a", Owners = "who" }));
        Assert.Contains("cannot be read", Message(new NpzOptions { Path = _folder.Write("bad.npz", 1, 2, 3) }));
    }

    private string Write(params (string Name, NumericArray Array)[] arrays)
    {
        using var content = new MemoryStream();
        Npz.Write(content, arrays.Select(array => KeyValuePair.Create(array.Name, array.Array)));
        return _folder.Write("set.npz", content.ToArray());
    }

    private static string Message(DataOptions options) =>
        Assert.ThrowsAny<DataException>(() => options.Load(RandomKey.Of(1), 1)).Message;
}
