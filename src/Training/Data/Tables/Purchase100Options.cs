using FedActors.Training.Data.Files;

namespace FedActors.Training.Data.Tables;

/// <summary><c>purchase100</c>: what 197,324 people bought (600 products, yes or no), in 100 groups.</summary>
public sealed record Purchase100Options : MembershipSet
{
    /// <inheritdoc/>
    public override string Name => "purchase100";

    /// <inheritdoc/>
    public override Publication Publication { get; } = new(Home, [new("dataset_purchase.tgz", Raw + "dataset_purchase.tgz")]);

    private protected override int Classes => 100;

    private protected override int Features => 600;

    private protected override string[] Tables => ["dataset_purchase", "purchase/dataset_purchase"];
}
