using FedActors.Numerics.Randomness;

namespace FedActors.Training.Tests.Data.Images;

public sealed class ImageSetTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Reads_a_folder_per_class_inside_train_and_test()
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
    public void Reads_a_folder_per_client_and_class_scaled_and_in_colour()
    {
        foreach (var client in (string[])["ann", "bob"])
            for (byte file = 0; file < 5; file++)
                _folder.Write($"{client}/{(file < 3 ? "cat" : "dog")}/{file}.png", PngBytes.Grey(file, 2 + file));

        var options = new ImagesOptions { Path = _folder.Path, ByClient = true, Channels = 3, Height = 2, Width = 2 };
        var pool = options.Load(RandomKey.Of(1), 2);

        Assert.Equal((new SampleShape(3, 2, 2), 8, 2), (pool.Shape, pool.Train.Count, pool.Test.Count));
        Assert.Equal([0, 1], pool.Owners!.Distinct().Order());
        Assert.Equal(["cat", "dog"], pool.ClassNames);
    }

    [Fact]
    public void Reads_jpeg_and_png_side_by_side()
    {
        _folder.Write("train/cat/1.jpg", JpegBytes.Grey(10, side: 8));
        _folder.Write("train/cat/2.JPEG", JpegBytes.Grey(20, side: 8));
        _folder.Write("train/dog/3.png", PngBytes.Grey(30, side: 8));
        _folder.Write("train/cat/notes.txt", 1);
        _folder.Write("test/dog/4.png", PngBytes.Grey(40, side: 8));

        var pool = new ImagesOptions { Path = _folder.Path }.Load(RandomKey.Of(1), 2);

        var (features, labels) = (new float[3 * 64], new int[3]);
        pool.Train.Read([0, 1, 2], features, labels);
        Assert.Equal([10, 20, 30], new[] { features[0], features[64], features[128] }.Select(Byte));
    }

    [Fact]
    public void Faults_are_refused()
    {
        string Message(ImagesOptions options) => Assert.ThrowsAny<DataException>(() => options.Load(RandomKey.Of(1), 2)).Message;

        Assert.Contains("has no images; expected a folder per class", Message(new() { Path = _folder.Path }));
        _folder.Write("cat/1.png", PngBytes.Grey(1));
        _folder.Write("cat/2.png", PngBytes.Grey(1, side: 3));
        Assert.Contains("images must have the same shape", Message(new() { Path = _folder.Path }));
        _folder.Write("cat/2.png", 1, 2);
        Assert.Contains("2.png: cannot be read: it is not a PNG or JPEG file", Message(new() { Path = _folder.Path }));
        _folder.Write("cat/2.png", JpegBytes.Noise(64)[..700]);
        Assert.Contains("2.png: cannot be read: it is truncated", Message(new() { Path = _folder.Path, Height = 2, Width = 2 }));
        Assert.Contains("there is no such folder", Message(new() { Path = "nowhere" }));
        Assert.Contains("both or neither must be above 0", Message(new() { Path = _folder.Path, Height = 3 }));
    }

    [Fact]
    public void Celeba_has_an_attribute_as_label_and_people_as_clients()
    {
        for (var face = 1; face <= 4; face++)
            _folder.Write($"img_align_celeba_png/{face}.png", PngBytes.Grey((byte)face, side: 4));
        _folder.Write("list_attr_celeba.txt", "4\nBald Smiling\n1.jpg -1  1\n2.jpg  1 -1\n3.jpg -1 -1\n4.jpg -1  1\n");
        _folder.Write("identity_CelebA.txt", "1.jpg 900\n2.jpg 17\n3.jpg 900\n4.jpg 5\n");
        _folder.Write("list_eval_partition.txt", "1.jpg 0\n2.jpg 1\n3.jpg 0\n4.jpg 2\n");

        var smiling = new CelebaOptions { Folder = _folder.Path, Side = 2 }.Load(RandomKey.Of(1), 2);
        var bald = new CelebaOptions { Folder = _folder.Path, Side = 2, Attribute = "Bald" }.Load(RandomKey.Of(1), 2);

        Assert.Equal((new SampleShape(3, 2, 2), 1), (smiling.Shape, smiling.Test.Count));
        Assert.Equal([1, 0, 0], smiling.Labels);
        Assert.Equal([0, 1, 0], bald.Labels);
        Assert.Equal([0, 1, 0], smiling.Owners!);
        Assert.Equal([1, 2, 3], Enumerable.Range(0, 3).Select(face => Byte(Features(smiling.Train, face, 12)[0])));
        Assert.Contains("has no attribute 'Young', but Bald, Smiling", Assert.ThrowsAny<DataException>(
            () => new CelebaOptions { Folder = _folder.Path, Attribute = "Young" }.Load(RandomKey.Of(1), 2)).Message);
    }

    [Theory]
    [InlineData("img_align_celeba")]
    [InlineData("img_align_celeba/img_align_celeba")]
    public void Celeba_is_read_as_published_and_as_on_kaggle(string images)
    {
        for (var face = 1; face <= 3; face++)
            _folder.Write($"{images}/{face:D6}.jpg", JpegBytes.Grey((byte)(40 * face), side: 8));
        _folder.Write("identity_CelebA.txt", "000001.jpg 9\n000002.jpg 8\n000003.jpg 7\n");
        _folder.Write("list_attr_celeba.csv", "image_id,Bald,Smiling\n000001.jpg,-1,1\n000002.jpg,1,-1\n000003.jpg,-1,-1\n");
        _folder.Write("list_eval_partition.csv", "image_id,partition\n000001.jpg,0\n000002.jpg,0\n000003.jpg,2\n");

        var pool = new CelebaOptions { Folder = _folder.Path, Side = 4, Attribute = "Smiling" }.Load(RandomKey.Of(1), 2);

        Assert.Equal([1, 0], pool.Labels);
        Assert.Equal([0, 1], pool.Owners!);
        Assert.Equal((2, 1), (pool.Train.Count, pool.Test.Count));
        Assert.All(Features(pool.Train, 1, 3 * 16), feature => Assert.Equal(80, Byte(feature)));
    }

    [Fact]
    public void A_listed_face_that_is_missing_is_one_clear_error()
    {
        _folder.Write("img_align_celeba/1.jpg", JpegBytes.Grey(1, side: 8));
        _folder.Write("identity_CelebA.txt", "1.jpg 9\n2.jpg 8\n");
        _folder.Write("list_attr_celeba.txt", "2\nBald\n1.jpg 1\n2.jpg -1\n");
        _folder.Write("list_eval_partition.txt", "1.jpg 0\n2.jpg 2\n");

        var message = Assert.ThrowsAny<DataException>(
            () => new CelebaOptions { Folder = _folder.Path, Attribute = "Bald" }.Load(RandomKey.Of(1), 2)).Message;

        Assert.Contains("2.jpg: cannot be read", message);
    }

    private static int Byte(float feature) => (int)Math.Round(255 * feature);

    private static float[] Features(ISamples samples, int index, int length)
    {
        var (features, label) = (new float[length], new int[1]);
        samples.Read([index], features, label);
        return features;
    }
}
