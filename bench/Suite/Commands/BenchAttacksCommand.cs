using FedActors.Bench.Attacks;
using FedActors.Bench.Rules;
using FedActors.Cli;

namespace FedActors.Bench.Commands;

/// <summary><c>fedactors bench attacks</c>: what attacks cost that see all honest updates, compared with their target.</summary>
internal sealed class BenchAttacksCommand(Host host)
    : BenchUpdatesCommand(host, "attacks", BenchHelp.Attacks, BenchHelp.AttacksDetails, clients: 200)
{
    protected override string OtherSide =>
        "ours is the attack, theirs the rule in brackets; the ratio says how many attacks fit in the rule's time";

    protected override IEnumerable<Measured> Measure(BenchRequest request, Host host) =>
        new AttacksBenchmark(host.Clock, request).Run(host.Interrupted);
}
