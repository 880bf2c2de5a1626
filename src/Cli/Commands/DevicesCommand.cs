namespace FedActors.Cli.Commands;

/// <summary><c>fedactors devices</c>: the commands for devices.</summary>
internal sealed class DevicesCommand : DetailedCommand
{
    public DevicesCommand(Host host)
        : base("devices", HelpText.Devices, HelpText.DevicesDetails) => Add(new DevicesDescribeCommand(host));
}
