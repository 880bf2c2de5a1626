using FedActors.Numerics.Randomness;
using FedActors.Training.Data;
using FedActors.Training.Data.Images;

namespace FedActors.Training.Tests.Data.Images;

public sealed class ImageSetTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Reads_a_folder_per_class_with_train_and_test_around()
    {
        _folder.Write("train/cat/1.png", PngBytes.Grey(51));
        _folder.Write("train/dog/1.png", PngBytes.Grey(102));
        _folder.Write("test/dog/1.png", PngBytes.Grey(255));

        var pool = new ImagesOptions { Path = _folder.Path }.Load(RandomKey.Of(1), 2);

        Assert.Equal((new SampleShape(1, 2, 2), 2), (pool.Shape, pool.Classes));
        Assert.Equal([0, 1], pool.Labels);
        var (features, label) = (new float[4], new int[1]);
        pool.Test.Read([0], features, label);
        Assert.Equal([1f, 1f, 1f, 1f], features);
        Assert.Equal(1, label[0]);
    }

    [Fact]
    public void Reads_a_folder_per_client_and_class_scaled_to_colours()
    {
        foreach (var client in (string[])["ann", "bob"])
            for (byte file = 0; file < 5; file++) _folder.Write($"{client}/cat/{file}.png", PngBytes.Grey(file, 2 + file));

        var pool = new ImagesOptions { Path = _folder.Path, ByClient = true, Channels = 3, Height = 2, Width = 2 }.Load(RandomKey.Of(1), 2);

        Assert.Equal((new SampleShape(3, 2, 2), 8, 2), (pool.Shape, pool.Train.Count, pool.Test.Count));
        Assert.Equal([0, 1], pool.Owners!.Distinct().Order());
    }

    [Fact]
    public void Faults_are_refused()
    {
        string Message(ImagesOptions options) => Assert.Throws<DataException>(() => options.Load(RandomKey.Of(1), 2)).Message;

        Assert.Contains("has no images; there should be a folder per class", Message(new() { Path = _folder.Path }));
        _folder.Write("cat/1.png", PngBytes.Grey(1));
        _folder.Write("cat/2.png", PngBytes.Grey(1, side: 3));
        Assert.Contains("images must be alike", Message(new() { Path = _folder.Path }));
        _folder.Write("cat/2.png", 1, 2);
        Assert.Contains("2.png: cannot be read: it does not begin as a PNG file does", Message(new() { Path = _folder.Path }));
        _folder.Write("cat/2.png", 0xFF, 0xD8, 0xFF);
        Assert.Contains("is a JPEG file, which is not read", Message(new() { Path = _folder.Path }));
        Assert.Contains("there is no such folder", Message(new() { Path = "nowhere" }));
        Assert.Contains("both or neither must be above 0", Message(new() { Path = _folder.Path, Height = 3 }));
    }

    [Fact]
    public void Celeba_makes_an_attribute_the_label_and_people_the_clients()
    {
        for (var face = 1; face <= 4; face++) _folder.Write($"img_align_celeba_png/{face}.png", PngBytes.Grey((byte)face, side: 4));
        _folder.Write("list_attr_celeba.txt", "4\nBald Smiling\n1.jpg -1  1\n2.jpg  1 -1\n3.jpg -1 -1\n4.jpg -1  1\n");
        _folder.Write("identity_CelebA.txt", "1.jpg 900\n2.jpg 17\n3.jpg 900\n4.jpg 5\n");
        _folder.Write("list_eval_partition.txt", "1.jpg 0\n2.jpg 1\n3.jpg 0\n4.jpg 2\n");

        var smiling = new CelebaOptions { Folder = _folder.Path, Side = 2 }.Load(RandomKey.Of(1), 2);
        var bald = new CelebaOptions { Folder = _folder.Path, Side = 2, Attribute = "Bald" }.Load(RandomKey.Of(1), 2);

        Assert.Equal((new SampleShape(3, 2, 2), 1), (smiling.Shape, smiling.Test.Count));
        Assert.Equal([1, 0, 0], smiling.Labels);
        Assert.Equal([0, 1, 0], bald.Labels);
        Assert.Equal([0, 1, 0], smiling.Owners!);
        Assert.Contains("has no attribute 'Young', but Bald, Smiling", Assert.Throws<DataException>(
            () => new CelebaOptions { Folder = _folder.Path, Attribute = "Young" }.Load(RandomKey.Of(1), 2)).Message);
    }
}
