using FedActors.Bench.Rules;
using FedActors.Cli;

namespace FedActors.Bench.Commands;

/// <summary><c>fedactors bench aggregation</c>: how fast rules are, compared with NumPy and PyTorch if installed.</summary>
internal sealed class BenchAggregationCommand(Host host)
    : BenchUpdatesCommand(host, "aggregation", BenchHelp.Aggregation, BenchHelp.AggregationDetails, clients: 100)
{
    protected override string OtherSide =>
        "theirs, named in brackets, is NumPy or PyTorch; the ratio says how many times as fast ours is";

    protected override IEnumerable<Measured> Measure(BenchRequest request, Host host) =>
        new RulesBenchmark(host.Clock, request).Run(host.Interrupted);
}
