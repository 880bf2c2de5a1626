using FedActors.Numerics.Randomness;

namespace FedActors.Training.Tests.Data.Idx;

public sealed class IdxOptionsTests : IDisposable
{
    private const string Images = "train-images-idx3-ubyte", Labels = "train-labels-idx1-ubyte";
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("")]
    [InlineData(".gz")]
    public void Reads_images_and_labels_packed_or_not(string end)
    {
        IdxBytes.WriteSet(_folder, "train", "t10k", end);

        var pool = Load();

        Assert.Equal((new SampleShape(1, 2, 3), 10, 6, 2), (pool.Shape, pool.Classes, pool.Train.Count, pool.Test.Count));
        Assert.Equal([0, 1, 2, 3, 4, 9], pool.Labels);
        var (features, labels) = (new float[12], new int[2]);
        pool.Train.Read([5, 0], features, labels);
        Assert.Equal([50, 51, 52, 53, 54, 55, 0, 1, 2, 3, 4, 5], features.Select(value => (int)Math.Round(value * 255)));
        Assert.Equal([9, 0], labels);
    }

    [Fact]
    public void Missing_files_are_named_with_how_to_get_them()
    {
        var message = Assert.ThrowsAny<DataException>(() => Load()).Message;

        Assert.Contains(
            $"mnist: {Images} or {Images}.gz or MNIST/raw/{Images} or MNIST/raw/{Images}.gz not found in {_folder.Path}",
            message);
        Assert.Contains("'fedactors data fetch mnist'", message);
    }

    public static TheoryData<string, byte[], string> Faults => new()
    {
        { Images, IdxBytes.Of(new byte[35], 6, 2, 3), "is truncated: 36 bytes expected, 35 found" },
        { Images, IdxBytes.Of(new byte[37], 6, 2, 3), "is longer than its header says" },
        { Images, [0, 0, 8], "is truncated" },
        { Images, IdxBytes.Of([], int.MaxValue, int.MaxValue, int.MaxValue), "is truncated: its header promises" },
        { Labels, IdxBytes.Of([], int.MaxValue), "is truncated: its header promises 2147483647 values, but it has 8 bytes" },
        { Images, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16], "is not an IDX file" },
        {
            Images, IdxBytes.Of(new byte[36], 6, 6),
            "must hold unsigned bytes in 3 dimensions, but its header says type 8, 2 dimensions"
        },
        { Images, IdxBytes.Of(new byte[30], 5, 2, 3), "has 5 images, but" },
        { Images, IdxBytes.Of(new byte[24], 6, 2, 2), "has images of 1×2×3, but those to train on are 1×2×2" },
        { Labels, IdxBytes.Of([0, 1, 2, 3, 4, 10], 6), "label 10 of sample 5 is not below 10" },
        { Labels, IdxBytes.Of([0, 1], 2), "has 2 labels" },
    };

    [Theory, MemberData(nameof(Faults))]
    public void Damaged_files_are_refused(string file, byte[] content, string message)
    {
        IdxBytes.WriteSet(_folder, "train", "t10k");
        _folder.Write(file, content);

        Assert.Contains(message, Assert.ThrowsAny<DataException>(() => Load()).Message);
    }

    [Fact]
    public void A_damaged_archive_is_refused()
    {
        IdxBytes.WriteSet(_folder, "train", "t10k");
        File.Delete(Path.Combine(_folder.Path, Images));
        File.WriteAllBytes(Path.Combine(_folder.Path, Images + ".gz"), [1, 2, 3, 4, 5]);

        Assert.Contains("is damaged", Assert.ThrowsAny<DataException>(() => Load()).Message);
    }

    [Fact]
    public void Emnist_is_transposed_and_has_its_writers()
    {
        IdxBytes.WriteSet(_folder, "emnist-digits-train", "emnist-digits-test");
        _folder.Write("emnist-digits-train-writers.txt", "w3\nw1\nw3\nw1\nw1\nw2\n");

        var pool = new EmnistOptions { Folder = _folder.Path }.Load(RandomKey.Of(1), 2);
        var features = new float[6];
        pool.Train.Read([0], features, new int[1]);

        Assert.Equal([0, 2, 4, 1, 3, 5], features.Select(value => (int)Math.Round(value * 255)));
        Assert.Equal([0, 1, 0, 1, 1, 2], pool.Owners!);
    }

    [Theory]
    [InlineData("gzip/", ".gz")]
    [InlineData("EMNIST/raw/", "")]
    public void Emnist_is_found_in_the_folders_of_its_archive_and_torchvision(string folder, string end)
    {
        IdxBytes.WriteSet(_folder, folder + "emnist-digits-train", folder + "emnist-digits-test", end);

        Assert.Equal([0, 1, 2, 3, 4, 9], new EmnistOptions { Folder = _folder.Path }.Load(RandomKey.Of(1), 2).Labels);
    }

    [Fact]
    public void Torchvision_s_folders_are_found()
    {
        IdxBytes.WriteSet(_folder, "MNIST/raw/train", "MNIST/raw/t10k");
        IdxBytes.WriteSet(_folder, "FashionMNIST/raw/train", "FashionMNIST/raw/t10k", ".gz");

        Assert.Equal(6, Load().Train.Count);
        Assert.Equal(2, new FashionMnistOptions { Folder = _folder.Path }.Load(RandomKey.Of(1), 2).Test.Count);
    }

    [Fact]
    public void Emnist_refuses_a_list_of_the_wrong_length()
    {
        IdxBytes.WriteSet(_folder, "emnist-digits-train", "emnist-digits-test");
        _folder.Write("emnist-digits-train-writers.txt", "1\n2\n");

        var refused = Assert.ThrowsAny<DataException>(() => new EmnistOptions { Folder = _folder.Path }.Load(RandomKey.Of(1), 2));

        Assert.Contains("names the owners of 2 samples, but there are 6", refused.Message);
    }

    [Fact]
    public void Fashion_mnist_is_found_where_its_package_is_installed()
    {
        var options = new FashionMnistOptions();
        if (!Directory.Exists(options.Publication.SystemFolder))
        {
            Assert.Contains(
                "dataset-fashion-mnist", Assert.ThrowsAny<DataException>(() => options.Load(RandomKey.Of(1), 2)).Message);
            return;
        }

        var pool = options.Load(RandomKey.Of(1), 2);

        Assert.Equal((60_000, 10_000), (pool.Train.Count, pool.Test.Count));
        Assert.All(pool.Labels.CountBy(label => label), pair => Assert.Equal(6_000, pair.Value));
    }

    private DataPool Load() => new MnistOptions { Folder = _folder.Path }.Load(RandomKey.Of(1), 2);
}
