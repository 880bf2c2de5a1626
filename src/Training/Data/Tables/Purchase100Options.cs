using FedActors.Training.Data.Files;

namespace FedActors;

/// <summary><c>purchase100</c>: what 197,324 people bought (600 products, yes or no), in 100 groups.</summary>
public sealed record Purchase100Options : MembershipSet
{
    /// <summary>How configurations name and set it.</summary>
    public static Kind<IDataSource> Described { get; } =
        DescribeMembership<Purchase100Options>("purchase100",
            "What 197,324 people bought: 600 products, yes or no; 100 classes.");

    /// <inheritdoc/>
    public override Kind<IDataSource> Descriptor => Described;

    /// <inheritdoc/>
    public override Publication Publication { get; } = new(Home, [new("dataset_purchase.tgz", Raw + "dataset_purchase.tgz")]);

    private protected override int Classes => 100;

    private protected override int Features => 600;

    private protected override string[] Tables => ["dataset_purchase", "purchase/dataset_purchase"];
}
