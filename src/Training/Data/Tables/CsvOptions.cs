using FedActors.Numerics.Randomness;
using FedActors.Settings;
using FedActors.Training.Data.Files;

namespace FedActors.Training.Data.Tables;

/// <summary><c>csv</c>: your own table, one sample per line: numbers, a label and optionally the owner. May be gzipped.</summary>
public sealed record CsvOptions : DataOptions
{
    /// <inheritdoc/>
    public override string Name => "csv";

    /// <summary>The file of the training samples.</summary>
    public string Path { get; init; } = "";

    /// <summary>The file of the test samples; null to hold out some of the training samples.</summary>
    public string? Test { get; init; }

    /// <summary>The share that is held out if there is no file of test samples.</summary>
    public double TestShare { get; init; } = 0.2;

    /// <summary>The column of the label: <c>first</c>, <c>last</c>, or its name in the header.</summary>
    public string Label { get; init; } = "last";

    /// <summary>The name of the column that says who made a sample; null for none.</summary>
    public string? Owner { get; init; }

    /// <summary>The separator between fields.</summary>
    public char Separator { get; init; } = ',';

    /// <inheritdoc/>
    public override IEnumerable<Problem> Check()
    {
        if (Path.Length == 0) yield return new("path", "is missing: which file holds the samples?");
        else if (!File.Exists(Path)) yield return new("path", $"is {Path}, but there is no such file");
        if (Test is { } test && !File.Exists(test)) yield return new("test", $"is {test}, but there is no such file");
        if (TestShare is not (> 0 and < 1)) yield return new("test-share", $"is {TestShare}, must be between 0 and 1");
    }

    /// <inheritdoc/>
    protected override DataPool Open(RandomKey key, int threads)
    {
        var train = CsvTable.Read(Path, Separator, Label, Owner);
        var test = Test is null ? null : CsvTable.Read(Test, Separator, Label, Owner);
        if (test is not null && test.Width != train.Width)
            throw new DataFileException(Path, $"has {train.Width} features, but {Test} has {test.Width}");
        return Pool(train, Path, test, Test, key, TestShare);
    }

    /// <summary>One or two tables as a pool.</summary>
    internal static DataPool Pool(CsvTable train, string path, CsvTable? test, string? testPath, RandomKey key, double testShare)
    {
        var names = new LabelNames(train.Labels, path);
        var labels = names.NumbersOf(train.Labels, path);
        var samples = new TableSamples(train.Rows, labels, train.Width);
        var pool = new DataPool(SampleShape.Vector(train.Width), names.Count, samples, labels, NoSamples.Instance)
        {
            Owners = train.Owners.Count == 0 ? null : OwnerList.Number(train.Owners),
            ClassNames = names.NamesThatTell,
        };
        var whole = test is null
            ? pool.HoldOut(testShare, key)
            : pool with { Test = new TableSamples(test.Rows, names.NumbersOf(test.Labels, testPath!), test.Width) };
        return whole.Checked(path);
    }
}
