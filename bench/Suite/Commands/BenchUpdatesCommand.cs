using System.CommandLine;
using FedActors.Bench.Rules;
using FedActors.Cli;
using FedActors.Cli.Commands;

namespace FedActors.Bench.Commands;

/// <summary>A benchmark on a matrix of random updates, with options for its size and the number of threads.</summary>
internal abstract class BenchUpdatesCommand : DetailedCommand
{
    private readonly int _usually;
    private readonly Option<int?> _clients;
    private readonly Option<int?> _parameters =
        Count("--parameters", "How many values each has [default: 1625866, the two-layer CNN]", 1, int.MaxValue);

    private readonly BenchOptions _options = new();
    private readonly Option<int?> _threads = ThreadsOption.Create();

    protected BenchUpdatesCommand(Host host, string name, string description, string details, int clients)
        : base(name, description, details)
    {
        _usually = clients;
        _clients = Count("--clients", $"How many updates [default: {clients}]", 10, 1_000_000);
        Add(_clients);
        Add(_parameters);
        _options.AddTo(this);
        Add(_threads);
        SetAction(parsed =>
        {
            var request = Read(parsed);
            var view = new MeasuredView(
                host,
                $"{request.Clients} updates of {request.Parameters} values, {request.Threads} threads; {OtherSide}",
                [("clients", request.Clients), ("parameters", request.Parameters), ("threads", request.Threads)],
                _options.IsJson(parsed));
            return _options.Show(parsed, view, Measure(request, host));
        });
    }

    /// <summary>What the columns "theirs" and "ratio" mean.</summary>
    protected abstract string OtherSide { get; }

    protected abstract IEnumerable<Measured> Measure(BenchRequest request, Host host);

    private BenchRequest Read(ParseResult parsed) => new(
        parsed.GetValue(_clients) ?? _usually,
        parsed.GetValue(_parameters) ?? BenchUpdates.Cnn.Length,
        _options.Repeats(parsed),
        parsed.GetValue(_threads) ?? Environment.ProcessorCount,
        _options.Filter(parsed));

    private static Option<int?> Count(string name, string description, int least, int most) => new(name)
    {
        Description = description,
        HelpName = "N",
        CustomParser = result => (int?)WholeNumber.Read(result, least, most),
    };
}
