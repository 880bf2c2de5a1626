using FedActors.Numerics.Randomness;
using FedActors.Training.Data;
using FedActors.Training.Data.Files;
using FedActors.Training.Data.Tables;

namespace FedActors;

/// <summary>
/// <c>npz</c>: your own NumPy archive with an array of features and one of labels (one-hot rows are supported), and
/// optionally <c>x_test</c> and <c>y_test</c>.
/// </summary>
public sealed record NpzOptions : DataOptions
{
    /// <summary>How configurations name and set it.</summary>
    public static Kind<IDataSource> Described { get; } =
        Describe<NpzOptions>("npz",
            "Your own NumPy archive: an array of features, one of labels (or one-hot rows), and optionally `x_test` and "
            + "`y_test`.")
            .Under("Your own")
            .Text("path", o => o.Path, (o, v) => o with { Path = v }, "the file",
                path => OwnFile.Problem(path, "which file holds the samples?"))
            .OptionalText("features", o => o.Features, (o, v) => o with { Features = v },
                "the array of features; by default, the usual names are tried")
            .OptionalText("labels", o => o.Labels, (o, v) => o with { Labels = v }, "the array of labels")
            .OptionalText("owners", o => o.Owners, (o, v) => o with { Owners = v }, "the array that says who made each sample")
            .Number("scale", o => o.Scale, (o, v) => o with { Scale = v }, "what features are multiplied by")
            .Number("test-share", o => o.TestShare, (o, v) => o with { TestShare = v },
                "the share that is held out", Bounds.Inside)
            .Done();

    /// <inheritdoc/>
    public override Kind<IDataSource> Descriptor => Described;

    /// <summary>The file.</summary>
    public string Path { get; init; } = "";

    /// <summary>The array of features; null to try the usual names.</summary>
    public string? Features { get; init; }

    /// <summary>The array of labels; null to try the usual names.</summary>
    public string? Labels { get; init; }

    /// <summary>The array that says who made each sample; null for none.</summary>
    public string? Owners { get; init; }

    /// <summary>The factor by which features are multiplied, such as 1/255.</summary>
    public double Scale { get; init; } = 1;

    /// <summary>The share that is held out if there are no arrays of test samples.</summary>
    public double TestShare { get; init; } = 0.2;

    /// <inheritdoc/>
    protected override IEnumerable<Problem> CheckTogether()
    {
        if (!double.IsFinite(Scale) || Scale == 0) yield return new("scale", $"is {Scale}, must be a number other than 0");
    }

    /// <inheritdoc/>
    protected override DataPool Open(RandomKey key, int threads)
    {
        var arrays = NpzArrays.Read(Path);
        var (features, labels) = NpzArrays.Names(arrays, Features, Labels, Path);
        var (rows, shape) = NpzArrays.Rows(arrays[features], features, Path, Scale);
        var written = NpzArrays.Labels(arrays[labels], rows.Count, labels, Path);
        var names = new LabelNames(written, $"{Path}: {labels}");
        var numbers = names.NumbersOf(written, $"{Path}: {labels}");
        var samples = new TableSamples(rows, numbers, shape.Length, (float)Scale);
        var pool = new DataPool(shape, names.Count, samples, numbers, NoSamples.Instance)
        {
            Owners = Owners is null ? null : OwnerList.Number(NpzArrays.Labels(
                arrays.GetValueOrDefault(Owners) ?? throw new DataFileException(Path, $"has no array '{Owners}'"),
                rows.Count, Owners, Path)),
            ClassNames = names.NamesThatTell,
        };
        if (!arrays.TryGetValue("x_test", out var test) || !arrays.TryGetValue("y_test", out var testLabels))
            return pool.HoldOut(TestShare, key).Checked(Path);
        var (testRows, testShape) = NpzArrays.Rows(test, "x_test", Path, Scale);
        if (testShape != shape)
            throw new DataFileException(Path, $"{features} holds samples of {shape}, but x_test of {testShape}");
        var testNumbers = names.NumbersOf(NpzArrays.Labels(testLabels, testRows.Count, "y_test", Path), $"{Path}: y_test");
        var tests = new TableSamples(testRows, testNumbers, shape.Length, (float)Scale);
        return (pool with { Test = tests }).Checked(Path);
    }
}
