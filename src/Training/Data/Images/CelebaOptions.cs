using FedActors.Numerics.Randomness;
using FedActors.Settings;
using FedActors.Training.Data;
using FedActors.Training.Data.Files;
using FedActors.Training.Data.Images;

namespace FedActors;

/// <summary>
/// <c>celeba</c>: 202,599 aligned faces of 10,177 people with 40 attributes (Liu et al., ICCV 2015), in its JPEG or PNG
/// edition. One attribute is the label, and each person is a client; layerwise cosine aggregation keeps people with more than
/// 30 images (<c>by-identity</c>, at-least 31).
/// </summary>
public sealed record CelebaOptions : FileDataOptions
{
    /// <summary>How configurations name and set it.</summary>
    public static Kind<IDataSource> Described { get; } =
        DescribeFiles<CelebaOptions>("celeba",
            "202,599 aligned faces of 10,177 people, in JPEG or PNG, with the publisher's lists or Kaggle's. One of 40 "
            + "attributes is the label, and each person is a client; with `by-identity` and at-least 31 it is the federation of "
            + "layerwise cosine aggregation.")
            .From("Liu et al., Deep learning face attributes in the wild, ICCV 2015")
            .Text("attribute", o => o.Attribute, (o, v) => o with { Attribute = v }, "the attribute that is the label")
            .Integer("side", o => o.Side, (o, v) => o with { Side = v },
                "height and width to which faces are scaled", Bounds.Count)
            .Done();

    /// <inheritdoc/>
    public override Kind<IDataSource> Descriptor => Described;

    /// <summary>The attribute used as the label: 1 if a face has it.</summary>
    public string Attribute { get; init; } = "Smiling";

    /// <summary>The height and width to which faces are scaled.</summary>
    public int Side { get; init; } = 64;

    /// <inheritdoc/>
    public override Publication Publication { get; } = new(
        "https://mmlab.ie.cuhk.edu.hk/projects/CelebA.html "
        + "(img_align_celeba.zip, unpacked; list_attr_celeba.txt, identity_CelebA.txt, list_eval_partition.txt)", []);

    /// <inheritdoc/>
    protected override DataPool Open(RandomKey key, int threads)
    {
        var folder = Files.Find("img_align_celeba/img_align_celeba", "img_align_celeba", "img_align_celeba_png");
        var labels = CelebaLists.Attribute(Files.Find("list_attr_celeba.txt", "list_attr_celeba.csv"), Attribute);
        var people = CelebaLists.Words(Files.Find("identity_CelebA.txt", "identity_CelebA.csv"));
        var parts = CelebaLists.Words(Files.Find("list_eval_partition.txt", "list_eval_partition.csv"));
        var train = labels.Keys.Where(file => Word(parts, file) != "2").Order(StringComparer.Ordinal).ToArray();
        var test = labels.Keys.Where(file => Word(parts, file) == "2").Order(StringComparer.Ordinal).ToArray();
        if (train.Length == 0 || test.Length == 0)
            throw new DataException("celeba: the lists name no training images or no test images");
        var trainLabels = Array.ConvertAll(train, file => labels[file]);
        var (samples, shape) = Read(folder, train, trainLabels, threads);
        var (testSamples, _) = Read(folder, test, Array.ConvertAll(test, file => labels[file]), threads);
        var pool = new DataPool(shape, 2, samples, trainLabels, testSamples)
        {
            Owners = OwnerList.Number(train.Select(file => Word(people, file))),
            ClassNames = [Printable.Quote($"not {Attribute}"), Printable.Quote(Attribute)],
        };
        return pool.Checked(Files.Find("list_attr_celeba.txt", "list_attr_celeba.csv"));
    }

    private (ByteImages, SampleShape) Read(string folder, string[] files, int[] labels, int threads) =>
        new ImageFiles(3, Side, Side).Read(Array.ConvertAll(files, file => PathOf(folder, file)), labels, threads);

    // The lists name .jpg files; the PNG edition uses the same names with another extension.
    private static string PathOf(string folder, string file)
    {
        var png = Path.Combine(folder, Path.ChangeExtension(file, ".png"));
        return File.Exists(png) ? png : Path.Combine(folder, file);
    }

    private static string Word(IReadOnlyDictionary<string, string> words, string file) =>
        words.TryGetValue(file, out var word)
            ? word
            : throw new DataException($"celeba: {file} is missing from one of the lists");
}
