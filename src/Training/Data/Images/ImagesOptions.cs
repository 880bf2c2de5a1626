using FedActors.Numerics.Randomness;
using FedActors.Settings;
using FedActors.Training.Data;
using FedActors.Training.Data.Files;
using FedActors.Training.Data.Images;

namespace FedActors;

/// <summary>
/// <c>images</c>: your own PNG and JPEG files in a folder per class, or in a folder per client with a folder per class
/// inside. They may be inside folders <c>train</c> and <c>test</c>. Classes are numbered in the order of their names.
/// </summary>
public sealed record ImagesOptions : DataOptions
{
    /// <summary>How configurations name and set it.</summary>
    public static Kind<IDataSource> Described { get; } =
        Describe<ImagesOptions>("images",
            "Your own PNG and JPEG files in a folder per class, or per client and class. Bytes are used as stored, without "
            + "colour management; transparency is dropped.")
            .Under("Your own")
            .Text("path", o => o.Path, (o, v) => o with { Path = v }, "the outermost folder",
                path => OwnFile.FolderProblem(path, "which folder holds the images?"))
            .Flag("by-client", o => o.ByClient, (o, v) => o with { ByClient = v },
                "whether the folders of the classes are inside a folder per client")
            .Integer("channels", o => o.Channels, (o, v) => o with { Channels = v },
                "1 for grey, 3 for colour, 0 for that of the first image")
            .Integer("height", o => o.Height, (o, v) => o with { Height = v },
                "the height to which images are scaled; 0 leaves them as they are", Bounds.NotNegative)
            .Integer("width", o => o.Width, (o, v) => o with { Width = v },
                "the width to which images are scaled; 0 leaves them as they are", Bounds.NotNegative)
            .Number("test-share", o => o.TestShare, (o, v) => o with { TestShare = v },
                "the share that is held out if there is no folder `test`", Bounds.Inside)
            .Done();

    /// <inheritdoc/>
    public override Kind<IDataSource> Descriptor => Described;

    /// <summary>The outermost folder.</summary>
    public string Path { get; init; } = "";

    /// <summary>Whether the folders of the classes are inside a folder per client.</summary>
    public bool ByClient { get; init; }

    /// <summary>1 for grey, 3 for colour; 0 for that of the first image.</summary>
    public int Channels { get; init; }

    /// <summary>The height to which images are scaled; 0 to leave them as they are.</summary>
    public int Height { get; init; }

    /// <summary>The width to which images are scaled; 0 to leave them as they are.</summary>
    public int Width { get; init; }

    /// <summary>The share that is held out if there is no folder <c>test</c>.</summary>
    public double TestShare { get; init; } = 0.2;

    /// <inheritdoc/>
    protected override IEnumerable<Problem> CheckTogether()
    {
        if (Channels is not (0 or 1 or 3)) yield return new("channels", $"is {Channels}, must be 1, 3 or 0");
        if (Height > 0 != Width > 0)
            yield return new("height", $"is {Height} and width {Width}: both or neither must be above 0");
    }

    /// <inheritdoc/>
    protected override DataPool Open(RandomKey key, int threads)
    {
        var inner = System.IO.Path.Combine(Path, "train");
        var train = ImageTree.List(Directory.Exists(inner) ? inner : Path, ByClient);
        var names = train.Select(file => file.Class).Distinct().Order(StringComparer.Ordinal).ToArray();
        var (samples, shape) = Read(train, names, threads);
        var labels = Labels(train, names);
        var pool = new DataPool(shape, names.Length, samples, labels, NoSamples.Instance)
        {
            Owners = ByClient ? OwnerList.Number(train.Select(file => file.Client)) : null,
            ClassNames = Array.ConvertAll(names, name => Printable.Quote(name)),
        };
        var outer = System.IO.Path.Combine(Path, "test");
        if (!Directory.Exists(inner) || !Directory.Exists(outer)) return pool.HoldOut(TestShare, key).Checked(Path);
        var (test, testShape) = Read(ImageTree.List(outer, ByClient), names, threads);
        return testShape == shape
            ? (pool with { Test = test }).Checked(Path)
            : throw new DataFileException(inner, $"holds images of {shape}, but {outer} of {testShape}");
    }

    private (ByteImages, SampleShape) Read(IReadOnlyList<ImageTree> files, string[] names, int threads) =>
        new ImageFiles(Channels, Height, Width).Read([.. files.Select(file => file.Path)], Labels(files, names), threads);

    private static int[] Labels(IReadOnlyList<ImageTree> files, string[] names) => [.. files.Select(file =>
    {
        var label = Array.IndexOf(names, file.Class);
        return label >= 0
            ? label
            : throw new DataFileException(
                file.Path,
                $"class '{Printable.Quote(file.Class)}' is not one of the {names.Length} classes of the training images");
    })];
}
