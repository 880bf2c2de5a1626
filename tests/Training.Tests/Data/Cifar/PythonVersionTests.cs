using FedActors.Numerics.Randomness;
using FedActors.Training.Data;
using FedActors.Training.Tests.Data.Pickles;

namespace FedActors.Training.Tests.Data.Cifar;

public sealed class PythonVersionTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("")]
    [InlineData("cifar-10-batches-py/")]
    public void Cifar_10_reads_its_five_batches_in_order(string folder)
    {
        WriteTen(folder);

        var pool = LoadTen();

        Assert.Equal((10, 10, 2), (pool.Classes, pool.Train.Count, pool.Test.Count));
        Assert.Equal([1, 2, 2, 3, 3, 4, 4, 5, 5, 6], pool.Labels);
        Assert.Equal(Enumerable.Repeat((byte)20, 3072), Pixels(pool.Train, 2));
        Assert.Equal(Enumerable.Repeat((byte)51, 3072), Pixels(pool.Train, 9));
    }

    [Theory]
    [InlineData(false, 100, 7)]
    [InlineData(true, 20, 3)]
    public void Cifar_100_reads_either_label(bool coarse, int classes, int label)
    {
        foreach (var file in new[] { "train", "test" })
            _folder.Write("cifar-100-python/" + file, PythonBatch.Of([1, 2], 3072, ("coarse_labels", [3, 0]), ("fine_labels", [7,
                0])));

        var pool = new Cifar100Options { Folder = _folder.Path, Coarse = coarse }.Load(RandomKey.Of(1), 2);

        Assert.Equal(classes, pool.Classes);
        Assert.Equal([label, 0], pool.Labels);
    }

    [Theory]
    [MemberData(nameof(GoldenPickle.Names), MemberType = typeof(GoldenPickle))]
    public void Files_written_by_Python_are_read(string name)
    {
        _folder.Write("train", GoldenPickle.Read(name));
        _folder.Write("test", GoldenPickle.Read(name));

        var pool = new Cifar100Options { Folder = _folder.Path }.Load(RandomKey.Of(1), 1);

        Assert.Equal([42, 99], pool.Labels);
        Assert.Equal([0, 7, .. new byte[3070]], Pixels(pool.Test, 0));
        Assert.Equal(Enumerable.Repeat((byte)200, 3072), Pixels(pool.Test, 1));
    }

    [Fact]
    public void The_binary_version_comes_first()
    {
        WriteTen("");
        _folder.Write("test_batch.bin", [8, .. new byte[3072]]);

        Assert.Equal(1, LoadTen().Test.Count);
    }

    [Fact]
    public void Missing_files_are_named_in_both_versions()
    {
        WriteTen("");
        File.Delete(Path.Combine(_folder.Path, "data_batch_3"));

        Assert.StartsWith(
            "cifar-10: data_batch_3.bin or cifar-10-batches-bin/data_batch_3.bin or data_batch_3 "
            + "or cifar-10-batches-py/data_batch_3 not found",
            Assert.Throws<DataNotFoundException>(LoadTen).Message);
    }

    [Fact]
    public void Images_of_another_size_are_refused() =>
        Refused(PythonBatch.Of([1, 2], 3071, ("labels", [1, 2])), "'data' must have rows of 3072 pixels, but is 2 × 3071");

    [Fact]
    public void A_file_without_images_is_refused() =>
        Refused(PythonBatch.Of([], 3072, ("labels", [])), "'data' must have rows of 3072 pixels, but is 0 × 3072");

    [Theory]
    [InlineData(10, "label 10 of sample 1 is not below 10")]
    [InlineData(-1, "label -1 of sample 1 is below 0")]
    public void A_label_out_of_range_is_refused(int label, string problem) =>
        Refused(PythonBatch.Of([1, 2], 3072, ("labels", [1, label])), problem);

    [Fact]
    public void Images_without_labels_are_refused() =>
        Refused(PythonBatch.Of([1, 2], 3072, ("labels", [1])), "has 2 images, but 1 labels in 'labels'");

    [Fact]
    public void The_file_of_another_set_is_refused() => Refused(
        PythonBatch.Of([1], 3072, ("fine_labels", [1])),
        "is not CIFAR's Python version: it has no list 'labels', but batch_label, fine_labels, data");

    [Fact]
    public void A_value_that_is_not_a_dictionary_is_refused() =>
        Refused([0x80, 2, (byte)'N', (byte)'.'], "is not CIFAR's Python version: it holds no dictionary");

    [Fact]
    public void A_label_that_is_not_a_number_is_refused() =>
        Refused([.. PythonBatch.Of([1], 3072)[..^2], .. "U\u0006labels]Nau."u8], "the label of sample 0 is not a whole number");

    [Fact]
    public void A_truncated_batch_is_refused() =>
        Refused(PythonBatch.Of([1, 2], 3072, ("labels", [1, 2]))[..4000], "is truncated: it asks for 6144 bytes, but ");

    private void Refused(byte[] batch, string problem)
    {
        WriteTen("");
        var path = _folder.Write("data_batch_2", batch);

        Assert.StartsWith($"{path}: {problem}", Assert.ThrowsAny<DataException>(LoadTen).Message);
    }

    private static byte[] Pixels(ISamples samples, int index) => ((ByteImages)samples).Pixels(index).ToArray();

    private DataPool LoadTen() => new Cifar10Options { Folder = _folder.Path }.Load(RandomKey.Of(1), 2);

    private void WriteTen(string folder)
    {
        for (var batch = 1; batch <= 5; batch++)
        {
            byte[] images = [(byte)(10 * batch), (byte)(10 * batch + 1)];
            _folder.Write($"{folder}data_batch_{batch}", PythonBatch.Of(images, 3072, ("labels", [batch, batch + 1])));
        }
        _folder.Write(folder + "test_batch", PythonBatch.Of([9, 9], 3072, ("labels", [0, 1])));
    }
}
