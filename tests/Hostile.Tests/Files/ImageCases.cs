using static FedActors.Hostile.Tests.Files.Packing;

namespace FedActors.Hostile.Tests.Files;

/// <summary>The files of published sets of images, and folders of pictures.</summary>
internal static class ImageCases
{
    private const string Train = "train-images-idx3-ubyte", Labels = "train-labels-idx1-ubyte";
    private static readonly byte[] GoodImages = Idx([.. Enumerable.Range(0, 36).Select(at => (byte)at)], 6, 2, 3);
    private static readonly byte[] GoodLabels = Idx([0, 1, 2, 3, 4, 9], 6);
    private static readonly byte[] Image = [3, .. new byte[3072]];

    public static IEnumerable<FileCase> All =>
    [
        Mnist("no images", Train, Idx([], 0, 28, 28), "has no images: its header says 0 of 28 × 28 pixels"),
        Mnist("images of no pixels", Train, Idx([], 6, 0, 28), "has no images: its header says 6 of 0 × 28 pixels"),
        Mnist("an empty file", Train, [], "is truncated: 16 bytes expected, 0 found"),
        Mnist("half a header", Train, [0, 0, 8, 3, 0], "is truncated: 16 bytes expected, 5 found"),
        Mnist("something else", Train, Text("<html><head><title>404 Not Found</title>"), "is not an IDX file"),
        Mnist("numbers of another kind", Train, [0, 0, 13, .. GoodImages[3..]],
            "must hold unsigned bytes in 3 dimensions, but its header says type 13"),
        Mnist("labels in the place of images", Train, GoodLabels, "is truncated: 16 bytes expected, 14 found"),
        Mnist("a header that promises 10²⁸ values", Train, Idx([], int.MaxValue, int.MaxValue, int.MaxValue),
            "is truncated: its header promises "),
        Mnist("a negative size", Train, Idx([], -1, 2, 3), "size 0 is 4294967295, which is too large"),
        Mnist("fewer images than promised", Train, GoodImages[..^1], "is truncated: 36 bytes expected, 35 found"),
        Mnist("more images than promised", Train, [.. GoodImages, 1], "is longer than its header says"),
        Mnist("fewer images than labels", Train, Idx(new byte[30], 5, 2, 3), "has 5 images, but "),
        Mnist("images of another size to test on", "t10k-images-idx3-ubyte", Idx(new byte[8], 2, 2, 2),
            "has images of 1×2×2, but those to train on are 1×2×3"),
        Mnist("a label beyond the classes", Labels, Idx([0, 1, 2, 3, 4, 200], 6), "label 200 of sample 5 is not below 10"),
        Mnist("one class", Labels, Idx([7, 7, 7, 7, 7, 7], 6), "has one class only: all 6 training samples are of class 7"),
        Mnist("gzip: compressed content that was cut off", Train + ".gz", Gzip(GoodImages)[..^12], "is damaged: "),
        Mnist("gzip: a missing trailer, all values there", Train + ".gz", Gzip(GoodImages)[..^8], "is damaged: "),
        Mnist("gzip: a wrong checksum, all values there", Train + ".gz", Flipped(Gzip(GoodImages), -6),
            "its checksum or its compressed content is wrong"),
        Mnist("gzip: 20 bytes that promise 100 MB", Train + ".gz", Gzip(Idx([], 100, 1000, 1000)),
            "is truncated: its header promises 100000000 values"),
        new("cifar: a file that was cut off", "set = cifar-100, folder = \"@\"", "train.bin",
            "is truncated or not CIFAR's binary version",
            () => [("train.bin", Image), ("test.bin", Image)]),
        new("cifar: an empty file", "set = cifar-100, folder = \"@\"", "train.bin", "is truncated or not CIFAR's binary version",
            () => [("train.bin", []), ("test.bin", Image)]),
        new("cifar: a pickle that runs a command", "set = cifar-100, folder = \"@\"", "train",
            "names os.system, which is not supported",
            () => [("train", Text("\u0080\u0002cos\nsystem\n.").Skip(1).ToArray()), ("test", Image)]),
        new("cifar: a pickle that claims 10¹⁸ bytes", "set = cifar-100, folder = \"@\"", "train", "is truncated: it asks for ",
            () => [("train", [0x80, 4, 0x8e, 0, 0, 0x64, 0xa7, 0xb3, 0xb6, 0xe0, 0x0d]), ("test", Image)]),
        new("cifar: a pickle of a number", "set = cifar-100, folder = \"@\"", "train",
            "is not CIFAR's Python version: it holds no dictionary",
            () => [("train", [0x80, 2, (byte)'K', 1, (byte)'.']), ("test", Image)]),
        new("cifar: an empty pickle", "set = cifar-100, folder = \"@\"", "train", "is truncated: ",
            () => [("train", []), ("test", Image)]),
        new("femnist: no JSON", "set = femnist, folder = \"@\"", "train/a.json", "is not one of LEAF's files",
            () => Leaf("hello")),
        new("femnist: JSON that was cut off", "set = femnist, folder = \"@\"", "train/a.json", "is not one of LEAF's files",
            () => Leaf("{\"user_data\": {\"f1\": {\"x\": [[0.5")),
        new("femnist: a list in the place of users", "set = femnist, folder = \"@\"", "train", "has no samples in its files",
            () => Leaf("{\"user_data\": [[[[]]]]}")),
        new("femnist: an image of one pixel", "set = femnist, folder = \"@\"", "train/a.json",
            "image 0 has 1 pixels, but should have 784",
            () => Leaf("{\"user_data\": {\"f1\": {\"x\": [[0.5]], \"y\": [1]}}}")),
        new("femnist: a pixel that is no number", "set = femnist, folder = \"@\"", "train/a.json", "is not one of LEAF's files",
            () => Leaf("{\"user_data\": {\"f1\": {\"x\": [[\"NaN\"]], \"y\": [1]}}}")),
        new("femnist: a label beyond the classes", "set = femnist, folder = \"@\"", "train/a.json",
            @"label 62 of \u001b[2Jme is not below 62",
            () => Leaf("{\"user_data\": {\"\\u001b[2Jme\": {\"x\": [], \"y\": [62]}}}")),
        new("femnist: no files", "set = femnist, folder = \"@\"", "train", "has no .json files", () => [.. Leaf("").Skip(1),
            ("train/readme.txt", [])]),
        new("images: no pictures", "set = images, path = \"@\"", "", "has no images", () => [("cat/notes.txt", [1])]),
        new("images: a text under the name of a picture", "set = images, path = \"@\"", "cat/1.png",
            "cannot be read: it is not a PNG or JPEG file",
            () => [("cat/1.png", Text("hello")), ("dog/1.png", Text("hello"))]),
        new("images: an empty picture", "set = images, path = \"@\"", "cat/1.png", "cannot be read: it is not a PNG or JPEG file",
            () => [("cat/1.png", []), ("dog/1.png", [])]),
        new("images: a picture that claims 2³¹ pixels on each side", "set = images, path = \"@\"", "cat/1.png",
            "cannot be read: it is",
            () => [("cat/1.png", HugePng()), ("dog/1.png", HugePng())]),
        new("celeba: a list that was cut off", "set = celeba, folder = \"@\"", "list_attr_celeba.txt:3",
            "should be a file name and 1 times 1 or -1",
            () => Faces("2\nSmiling\n1.jpg\n")),
        new("celeba: a list of no images", "set = celeba, folder = \"@\"", "list_attr_celeba.txt", "names no images",
            () => Faces("0\nSmiling\n")),
        new("celeba: another attribute", "set = celeba, folder = \"@\"", "list_attr_celeba.txt",
            "has no attribute 'Smiling', but Bald", () => Faces("1\nBald\n1.jpg 1\n")),
        new("texas100: fewer labels than samples", "set = texas100, folder = \"@\"", "feats", "has 2 samples, but ",
            () => [("feats", Text("0,1\n1,0\n")), ("labels", Text("1\n"))]),
        new("a partition that names a sample that is not there",
            "set = csv, path = \"@/x.csv\", partition = file { path = \"@/who.txt\" }", "who.txt:2",
            "'99' is not a sample number", () => [("x.csv", Text("1,0\n2,1\n3,0\n4,1\n5,0\n6,1\n")), ("who.txt",
                Text("0 1\n99\n"))]),
        new("a partition that gives a sample to two", "set = csv, path = \"@/x.csv\", partition = file { path = \"@/who.txt\" }",
            "who.txt:2",
            "sample 1 is already assigned in line 1", () => [("x.csv", Text("1,0\n2,1\n3,0\n4,1\n5,0\n6,1\n")), ("who.txt",
                Text("0 1\n1\n"))]),
    ];

    private static FileCase Mnist(string given, string culprit, byte[] content, string answer) => new(
        $"idx: {given}", "set = mnist, folder = \"@\"", culprit, answer, () => Set(culprit, content));

    private static IEnumerable<(string, byte[])> Set(string name, byte[] content)
    {
        Dictionary<string, byte[]> files = new()
        {
            [Train] = GoodImages,
            [Labels] = GoodLabels,
            ["t10k-images-idx3-ubyte"] = Idx([.. Enumerable.Range(0, 12).Select(at => (byte)at)], 2, 2, 3),
            ["t10k-labels-idx1-ubyte"] = Idx([1, 2], 2),
        };
        if (name.EndsWith(".gz", StringComparison.Ordinal)) files.Remove(name[..^3]);
        files[name] = content;
        return files.Select(file => (file.Key, file.Value));
    }

    private static IEnumerable<(string, byte[])> Leaf(string json) =>
    [
        ("train/a.json", Text(json)),
        ("test/a.json", Text($"{{\"user_data\": {{\"f1\": {{\"x\": [[{string.Join(',', new int[784])}]], \"y\": [1]}}}}}}")),
    ];

    private static IEnumerable<(string, byte[])> Faces(string list) =>
    [
        ("img_align_celeba/1.jpg", [1]), ("list_attr_celeba.txt", Text(list)), ("identity_CelebA.txt", Text("1.jpg 1\n")),
        ("list_eval_partition.txt", Text("1.jpg 0\n")),
    ];

    private static byte[] HugePng() =>
    [
        0x89, .. "PNG\r\n\u001a\n"u8, 0, 0, 0, 13, .. "IHDR"u8, 0x7f, 0xff, 0xff, 0xff, 0x7f, 0xff, 0xff, 0xff, 8, 0, 0, 0, 0,
        0x2c, 0xba, 0x5b, 0x62,
    ];
}
