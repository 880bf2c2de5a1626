using FedActors.Training.Data.Files;

namespace FedActors;

/// <summary>
/// <c>location30</c>: where 5,010 people checked in (446 places, yes or no), in 30 groups; derived from Foursquare data of
/// Bangkok.
/// </summary>
public sealed record Location30Options : MembershipSet
{
    /// <summary>How configurations name and set it.</summary>
    public static Kind<IDataSource> Described { get; } =
        DescribeMembership<Location30Options>("location30",
            "Where 5,010 people checked in: 446 places, yes or no; 30 classes.");

    /// <inheritdoc/>
    public override Kind<IDataSource> Descriptor => Described;

    /// <inheritdoc/>
    public override Publication Publication { get; } = new(Home,
    [
        new("dataset_location.tgz", Raw + "dataset_location.tgz",
            "927203f85a868f8ee17a0ded1dc61699efe602167beabe34fbf45b4b1de94b33") { Size = 287_293 },
    ]);

    private protected override int Classes => 30;

    private protected override int Features => 446;

    private protected override string[] Tables => ["bangkok", "location/bangkok"];
}
