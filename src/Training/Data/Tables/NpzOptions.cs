using FedActors.Numerics.Randomness;
using FedActors.Settings;
using FedActors.Training.Data.Files;

namespace FedActors.Training.Data.Tables;

/// <summary>
/// <c>npz</c>: your own NumPy archive with an array of features and one of labels (one-hot rows are supported), and
/// optionally <c>x_test</c> and <c>y_test</c>.
/// </summary>
public sealed record NpzOptions : DataOptions
{
    /// <inheritdoc/>
    public override string Name => "npz";

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
    public override IEnumerable<Problem> Check()
    {
        if (Path.Length == 0) yield return new("path", "is missing: which file holds the samples?");
        else if (!File.Exists(Path)) yield return new("path", $"is {Path}, but there is no such file");
        if (TestShare is not (> 0 and < 1)) yield return new("test-share", $"is {TestShare}, must be between 0 and 1");
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
