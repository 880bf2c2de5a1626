using FedActors.Cli.Benchmarks;
using FedActors.Cli.Benchmarks.Attacks;
using FedActors.Cli.Benchmarks.Rules;

namespace FedActors.Cli.Commands;

/// <summary><c>fedactors bench attacks</c>: what attacks cost that see all honest updates, beside the rule that they attack.</summary>
internal sealed class BenchAttacksCommand(Host host)
    : BenchUpdatesCommand(host, "attacks", HelpText.BenchAttacks, HelpText.BenchAttacksDetails, clients: 200)
{
    protected override string OtherSide => "ours is the attack, theirs the rule in brackets; the ratio says how many attacks fit in its time";

    protected override IEnumerable<Measured> Measure(BenchRequest request, Host host) => new AttacksBenchmark(host.Clock, request).Run(host.Interrupted);
}
