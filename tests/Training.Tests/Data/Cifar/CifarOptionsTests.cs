using FedActors.Numerics.Randomness;

namespace FedActors.Training.Tests.Data.Cifar;

public sealed class CifarOptionsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Cifar_10_reads_its_five_batches_in_order()
    {
        Write("cifar-10-batches-bin/", 1);

        var pool = new Cifar10Options { Folder = _folder.Path }.Load(RandomKey.Of(1), 2);

        Assert.Equal((10, 10, 2), (pool.Classes, pool.Train.Count, pool.Test.Count));
        Assert.Equal([1, 2, 2, 3, 3, 4, 4, 5, 5, 6], pool.Labels);
        var features = new float[3072];
        pool.Train.Read([2], features, new int[1]);
        Assert.All(features, value => Assert.Equal(2 / 255f, value));
    }

    [Theory]
    [InlineData(false, 100, 7)]
    [InlineData(true, 20, 3)]
    public void Cifar_100_reads_either_label(bool coarse, int classes, int label)
    {
        _folder.Write("train.bin", [.. Record(1, 3, 7), .. Record(1, 0, 0)]);
        _folder.Write("test.bin", Record(1, 3, 7));

        var pool = new Cifar100Options { Folder = _folder.Path, Coarse = coarse }.Load(RandomKey.Of(1), 2);

        Assert.Equal(classes, pool.Classes);
        Assert.Equal([label, 0], pool.Labels);
    }

    [Fact]
    public void A_truncated_batch_is_refused()
    {
        Write("", 1);
        _folder.Write("data_batch_3.bin", new byte[4000]);

        Assert.Contains("its 4000 bytes are not records of 3073",
            Assert.ThrowsAny<DataException>(() => new Cifar10Options { Folder = _folder.Path }.Load(RandomKey.Of(1), 2)).Message);
    }

    [Fact]
    public void A_label_out_of_range_is_refused()
    {
        Write("", 7);

        Assert.Contains("label 10 of sample 1 is not below 10",
            Assert.ThrowsAny<DataException>(() => new Cifar10Options { Folder = _folder.Path }.Load(RandomKey.Of(1), 2)).Message);
    }

    private void Write(string folder, int firstLabel)
    {
        for (byte batch = 1; batch <= 5; batch++)
        {
            var label = (byte)(firstLabel + batch - 1);
            _folder.Write($"{folder}data_batch_{batch}.bin", [.. Record(batch, label), .. Record(batch, (byte)(label + 1))]);
        }
        _folder.Write(folder + "test_batch.bin", [.. Record(9, 0), .. Record(9, 1)]);
    }

    private static byte[] Record(byte pixel, params byte[] labels) => [.. labels, .. Enumerable.Repeat(pixel, 3072)];
}
