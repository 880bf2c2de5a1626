using System.CommandLine;
using FedActors.Cli.Benchmarks;

namespace FedActors.Cli.Commands;

/// <summary><c>fedactors bench aggregation</c>: how fast rules are on this machine.</summary>
internal sealed class BenchCommand : DetailedCommand
{
    public BenchCommand(Host host)
        : base("bench", HelpText.Bench, HelpText.BenchDetails)
    {
        Add(new AggregationBenchCommand(host));
        Add(new BenchTrainingCommand(host));
    }

    private sealed class AggregationBenchCommand : DetailedCommand
    {
        private readonly Option<int?> _clients = Count("--clients", "How many updates [default: 100]", 10, 1_000_000);
        private readonly Option<int?> _parameters = Count("--parameters", "How many values each has [default: 1625866, the two-layer CNN]", 1, int.MaxValue);
        private readonly Option<int?> _runs = Count("--runs", "How many times each rule runs; the best counts [default: 3]", 1, 1000);
        private readonly Option<int?> _threads = ThreadsOption.Create();
        private readonly Option<string?> _only = new("--only") { Description = "Measures only rules with this in them, such as krum", HelpName = "TEXT" };
        private readonly Option<bool> _json = new("--json") { Description = "Prints JSON" };

        public AggregationBenchCommand(Host host)
            : base("aggregation", HelpText.BenchAggregation, HelpText.BenchDetails)
        {
            foreach (var option in new Option[] { _clients, _parameters, _runs, _threads, _only, _json }) Add(option);
            SetAction(parsed => new AggregationBench(host, Read(parsed)).Run());
        }

        private BenchRequest Read(ParseResult parsed) => new(
            parsed.GetValue(_clients) ?? 100,
            parsed.GetValue(_parameters) ?? BenchUpdates.Cnn.Length,
            parsed.GetValue(_runs) ?? 3,
            parsed.GetValue(_threads) ?? Environment.ProcessorCount,
            parsed.GetValue(_json),
            parsed.GetValue(_only) ?? "");

        private static Option<int?> Count(string name, string description, int least, int most) => new(name)
        {
            Description = description,
            HelpName = "N",
            CustomParser = result => (int?)WholeNumber.Read(result, least, most),
        };
    }
}
