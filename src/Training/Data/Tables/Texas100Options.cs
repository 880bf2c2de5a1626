using FedActors.Numerics.Randomness;
using FedActors.Training.Data.Files;
using FedActors.Training.Data.Tables;

namespace FedActors;

/// <summary>
/// <c>texas100</c>: 67,330 hospital stays (6,169 features, yes or no) with one of the 100 most frequent procedures.
/// </summary>
public sealed record Texas100Options : MembershipSet
{
    /// <summary>How configurations name and set it.</summary>
    public static Kind<IDataSource> Described { get; } =
        DescribeMembership<Texas100Options>("texas100",
            "67,330 hospital stays: 6,169 features, yes or no; 100 classes.");

    /// <inheritdoc/>
    public override Kind<IDataSource> Descriptor => Described;

    /// <inheritdoc/>
    public override Publication Publication { get; } = new(Home, [new("dataset_texas.tgz", Raw + "dataset_texas.tgz")]);

    private protected override int Classes => 100;

    private protected override int Features => 6_169;

    private protected override string[] Tables => ["feats", "100/feats", "texas/100/feats"];

    private protected override DataPool ReadPublished(RandomKey key)
    {
        var path = Files.Find([Name + ".npz", .. Tables]);
        var labelsPath = Path.Combine(Path.GetDirectoryName(path)!, "labels");
        var labels = DataFile.Lines(labelsPath).Select(line => line.Trim()).Where(line => line.Length > 0).ToArray();
        var table = CsvTable.Read(path, ',', label: null);
        if (labels.Length != table.Rows.Count)
            throw new DataFileException(path, $"has {table.Rows.Count} samples, but {labelsPath} has {labels.Length} labels");
        return CsvOptions.Pool(table with { Labels = labels }, path, null, null, key, TestShare);
    }
}
