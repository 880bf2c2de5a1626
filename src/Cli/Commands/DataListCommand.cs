using System.CommandLine;
using FedActors.Cli.Results;
using FedActors.Training.Data.Catalogue;

namespace FedActors.Cli.Commands;

/// <summary><c>fedactors data list</c>: lists the data sets and partitions that a configuration can name.</summary>
internal sealed class DataListCommand : DetailedCommand
{
    private readonly Option<bool> _json = new("--json")
    {
        Description = "Prints a JSON object instead of text, with every parameter",
    };

    public DataListCommand(Host host)
        : base("list", HelpText.DataList, HelpText.DataListDetails)
    {
        Add(_json);
        SetAction(parsed =>
        {
            if (parsed.GetValue(_json)) WriteJson(host.Out.Writer);
            else Tell(new EntryText(host.Out));
            return ExitCode.Done;
        });
    }

    private static void WriteJson(TextWriter writer) => EntryJson.Write(
        writer,
        ("sets", DataCatalogue.All),
        ("partitions", PartitionCatalogue.All),
        ("besides", PartitionCatalogue.Besides));

    private static void Tell(EntryText text)
    {
        text.List("Data sets (data { set = … })", DataCatalogue.All);
        text.List("Partitions (data { partition = … })", PartitionCatalogue.All);
        text.List("With any partition", PartitionCatalogue.Besides);
    }
}
