using System.CommandLine;
using FedActors.Bench.Commands;
using FedActors.Cli;
using FedActors.Cli.Commands;

namespace FedActors.Bench;

/// <summary><c>fedactors bench</c>: all benchmarks that compare us with others.</summary>
internal sealed class Suite : Command
{
    public Suite(Host host)
        : base("bench", HelpText.Bench)
    {
        Add(new BenchTrainingCommand(host));
        Add(new BenchAggregationCommand(host));
        Add(new BenchAttacksCommand(host));
        Add(new BenchDataCommand(host));
    }
}
