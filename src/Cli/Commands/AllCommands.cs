using System.CommandLine;

namespace FedActors.Cli.Commands;

/// <summary>All commands of the program.</summary>
internal static class AllCommands
{
    public static IReadOnlyList<Command> For(Host host) =>
    [
        new RunCommand(host),
        new SweepCommand(host),
        new CheckCommand(host),
        new ShowCommand(host),
        new ConfigCommand(host),
        new RulesCommand(host),
        new AggregateCommand(host),
        new DataCommand(host),
        new DevicesCommand(host),
        new AttacksCommand(host),
        new ModelsCommand(host),
        new ReferenceCommand(host),
        new BenchCommand(),
    ];
}
