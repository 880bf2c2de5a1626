using FedActors.Cli.Listing;
using FedActors.Settings;

namespace FedActors.Cli.Commands;

/// <summary><c>fedactors data list</c>: lists the data sets and partitions that a configuration can name.</summary>
internal sealed class DataListCommand(Host host)
    : CatalogueCommand(host, "list", HelpText.DataList, HelpText.DataListDetails)
{
    protected override (string Title, IReadOnlyList<Setting> Settings) Shared =>
        ("With any of them", [.. SplitOptions.Described.Settings]);

    protected override IReadOnlyList<KindList> Lists(Catalogue catalogue) =>
    [
        new("sets", "Data sets: data { set = NAME, … }", catalogue.Of<IDataSource>()) { Usage = "data { set = NAME }" },
        new("partitions", "Partitions: data { partition = NAME { … } }", catalogue.Of<PartitionOptions>())
        {
            Usage = "data { partition = NAME }",
        },
    ];
}
