using FedActors.Numerics.Randomness;

namespace FedActors.Training.Tests.Data.Leaf;

public sealed class FemnistOptionsTests : IDisposable
{
    private static readonly string Image = "[" + string.Join(',', Enumerable.Repeat("0.2", 783)) + ",1.0]";
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Reads_every_file_of_both_folders_by_writer()
    {
        _folder.Write("train/a.json", File("f1", 3, 61));
        _folder.Write("train/b.json", File("f2", 5));
        _folder.Write("test/a.json", File("f1", 7));

        var pool = Load();
        var features = new float[784];
        pool.Train.Read([0], features, new int[1]);

        Assert.Equal((new SampleShape(1, 28, 28), 62, 1), (pool.Shape, pool.Classes, pool.Test.Count));
        Assert.Equal([3, 61, 5], pool.Labels);
        Assert.Equal([0, 0, 1], pool.Owners!);
        Assert.Equal(
            (51 / 255f, 1f), (features[0], features[783]), (a, b) => Math.Abs(a.Item1 - b.Item1) < 1e-6 && a.Item2 == b.Item2);
    }

    [Fact]
    public void The_output_of_LEAF_s_split_is_read()
    {
        // Splitting by sample keeps writers with fewer than two samples, without any data, and copies `hierarchies` if present.
        var file = $$$"""
            {
              "users": ["f2"], "num_samples": [2],
              "user_data": {"f1": {"x": [], "y": []}, "f2": {"x": [{{{Image}}}, {{{Image}}}], "y": [10, 3]}},
              "hierarchies": ["h", ["i"]]
            }
            """;
        _folder.Write("train/all_data_0_niid_1_keep_0_train_9.json", file);
        _folder.Write("test/all_data_0_niid_1_keep_0_test_9.json", file);

        var pool = Load();

        Assert.Equal([10, 3], pool.Labels);
        Assert.Equal([0, 0], pool.Owners!);
    }

    [Theory]
    [InlineData("{\"user_data\": {\"f1\": {\"x\": [[0.5]], \"y\": [1]}}}", "image 0 has 1 pixels, but should have 784")]
    [InlineData("{\"user_data\": {\"f1\": {\"x\": [], \"y\": [62]}}}", "label 62 of f1 is not below 62")]
    [InlineData("{\"user_data\": {\"f1\": {\"x\": [], \"y\": [1]}}}", "f1 has different numbers of images and labels")]
    [InlineData("{\"user_data\": {\"f1\"", "is not one of LEAF's files")]
    public void A_faulty_file_is_refused(string content, string message)
    {
        _folder.Write("train/a.json", content);
        _folder.Write("test/a.json", File("f1", 7));

        Assert.Contains(message, Assert.ThrowsAny<DataException>(Load).Message);
    }

    [Fact]
    public void Missing_folders_are_named() => Assert.Contains("preprocess.sh", Assert.ThrowsAny<DataException>(Load).Message);

    private DataPool Load() => new FemnistOptions { Folder = _folder.Path }.Load(RandomKey.Of(1), 2);

    private static string File(string user, params int[] labels)
    {
        var images = string.Join(',', labels.Select(_ => Image));
        var data = $"\"x\": [{images}], \"y\": [{string.Join(',', labels)}]";
        return $"{{\"users\": [\"{user}\"], \"num_samples\": [{labels.Length}], \"user_data\": {{\"{user}\": {{{data}}}}}}}";
    }
}
