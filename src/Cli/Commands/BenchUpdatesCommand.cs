using System.CommandLine;
using FedActors.Cli.Benchmarks;
using FedActors.Cli.Benchmarks.Rules;
using FedActors.Cli.Results;

namespace FedActors.Cli.Commands;

/// <summary>A benchmark on a matrix of random updates: how many, how long, how often, on how many threads.</summary>
internal abstract class BenchUpdatesCommand : DetailedCommand
{
    private readonly int _usually;
    private readonly Option<int?> _clients;
    private readonly Option<int?> _parameters = Count("--parameters", "How many values each has [default: 1625866, the two-layer CNN]", 1, int.MaxValue);
    private readonly Option<int?> _repeats = Count("--repeats", "How often both sides are measured, in turn; the table shows medians [default: 3]", 1, 1000);
    private readonly Option<int?> _threads = ThreadsOption.Create();
    private readonly Option<string?> _filter = new("--filter") { Description = "Only lines whose name contains this", HelpName = "TEXT" };
    private readonly Option<bool> _json = new("--json") { Description = "Prints one JSON object for each line" };

    protected BenchUpdatesCommand(Host host, string name, string description, string details, int clients) : base(name, description, details)
    {
        _usually = clients;
        _clients = Count("--clients", $"How many updates [default: {clients}]", 10, 1_000_000);
        foreach (var option in new Option[] { _clients, _parameters, _repeats, _threads, _filter, _json }) Add(option);
        SetAction(parsed =>
        {
            var request = Read(parsed);
            var view = new MeasuredView(
                host,
                $"{request.Clients} updates of {request.Parameters} values, {request.Threads} threads; {OtherSide}",
                [("clients", request.Clients), ("parameters", request.Parameters), ("threads", request.Threads)],
                parsed.GetValue(_json));
            var lines = 0;
            foreach (var line in Measure(request, host))
            {
                view.Show(line);
                lines++;
            }
            if (lines == 0) throw new InputException($"--filter: no line of the table contains '{request.Filter}'");
            return ExitCode.Done;
        });
    }

    /// <summary>What the columns of the other side and of the ratio say.</summary>
    protected abstract string OtherSide { get; }

    protected abstract IEnumerable<Measured> Measure(BenchRequest request, Host host);

    private BenchRequest Read(ParseResult parsed) => new(
        parsed.GetValue(_clients) ?? _usually,
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
