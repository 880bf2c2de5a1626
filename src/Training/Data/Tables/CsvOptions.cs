using FedActors.Hocon;
using FedActors.Numerics.Randomness;
using FedActors.Settings;
using FedActors.Training.Data;
using FedActors.Training.Data.Files;
using FedActors.Training.Data.Tables;

namespace FedActors;

/// <summary><c>csv</c>: your own table, one sample per line: numbers, a label and optionally the owner. May be gzipped.</summary>
public sealed record CsvOptions : DataOptions
{
    /// <summary>How configurations name and set it.</summary>
    public static Kind<IDataSource> Described { get; } =
        Describe<CsvOptions>("csv",
            "Your own table, one sample per line: numbers, a label and optionally an owner. May be gzipped; a header line is "
            + "detected.")
            .Under("Your own")
            .Text("path", o => o.Path, (o, v) => o with { Path = v }, "the file of training samples",
                path => OwnFile.Problem(path, "which file holds the samples?"))
            .OptionalText("test", o => o.Test, (o, v) => o with { Test = v },
                "the file of test samples; without one, some are held out")
            .Number("test-share", o => o.TestShare, (o, v) => o with { TestShare = v },
                "the share that is held out", Bounds.Inside)
            .Text("label", o => o.Label, (o, v) => o with { Label = v },
                "the column of the label: `first`, `last` or its name")
            .OptionalText("owner", o => o.Owner, (o, v) => o with { Owner = v },
                "the name of the column that says who made a sample")
            .Custom(
                new SettingLook("separator", SettingKind.Text, "the separator between fields"),
                (o, section, _, _) => section.Text("separator", $"{o.Separator}") is [var one]
                    ? o with { Separator = one }
                    : throw section.Error("separator", "must be one character"),
                o => HoconText.Of($"{o.Separator}"))
            .Done();

    /// <inheritdoc/>
    public override Kind<IDataSource> Descriptor => Described;

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
