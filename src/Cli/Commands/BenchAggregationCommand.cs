using System.CommandLine;
using FedActors.Cli.Benchmarks.Rules;
using FedActors.Cli.Results;

namespace FedActors.Cli.Commands;

/// <summary><c>fedactors bench aggregation</c>: how fast rules are here, beside NumPy and PyTorch where they are installed.</summary>
internal sealed class BenchAggregationCommand : DetailedCommand
{
    private readonly Option<int?> _clients = Count("--clients", "How many updates [default: 100]", 10, 1_000_000);
    private readonly Option<int?> _parameters = Count("--parameters", "How many values each has [default: 1625866, the two-layer CNN]", 1, int.MaxValue);
    private readonly Option<int?> _repeats = Count("--repeats", "How often both sides are measured, in turn; the table shows medians [default: 3]", 1, 1000);
    private readonly Option<int?> _threads = ThreadsOption.Create();
    private readonly Option<string?> _filter = new("--filter") { Description = "Only lines whose name contains this", HelpName = "TEXT" };
    private readonly Option<bool> _json = new("--json") { Description = "Prints one JSON object for each line" };

    public BenchAggregationCommand(Host host)
        : base("aggregation", HelpText.BenchAggregation, HelpText.BenchAggregationDetails)
    {
        foreach (var option in new Option[] { _clients, _parameters, _repeats, _threads, _filter, _json }) Add(option);
        SetAction(parsed =>
        {
            var request = Read(parsed);
            var view = new MeasuredView(
                host,
                $"{request.Clients} updates of {request.Parameters} values, {request.Threads} threads; the other side, in brackets, is NumPy or PyTorch; the ratio says how many times as fast ours is",
                parsed.GetValue(_json));
            foreach (var line in new RulesBenchmark(host.Clock, request).Run(host.Interrupted)) view.Show(line);
            return ExitCode.Done;
        });
    }

    private BenchRequest Read(ParseResult parsed) => new(
        parsed.GetValue(_clients) ?? 100,
        parsed.GetValue(_parameters) ?? BenchUpdates.Cnn.Length,
        parsed.GetValue(_repeats) ?? 3,
        parsed.GetValue(_threads) ?? Environment.ProcessorCount,
        parsed.GetValue(_filter) ?? "");

    private static Option<int?> Count(string name, string description, int least, int most) => new(name)
    {
        Description = description,
        HelpName = "N",
        CustomParser = result => (int?)WholeNumber.Read(result, least, most),
    };
}
