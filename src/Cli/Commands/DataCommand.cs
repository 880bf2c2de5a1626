namespace FedActors.Cli.Commands;

/// <summary><c>fedactors data</c>: the commands for data sets.</summary>
internal sealed class DataCommand : DetailedCommand
{
    public DataCommand(Host host)
        : base("data", HelpText.Data, HelpText.DataDetails)
    {
        Add(new DataListCommand(host));
        Add(new DataDescribeCommand(host));
        Add(new DataFetchCommand(host));
    }
}
