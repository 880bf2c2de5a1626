using System.CommandLine;
using FedActors.Bench.Data;
using FedActors.Cli;
using FedActors.Cli.Commands;

namespace FedActors.Bench.Commands;

/// <summary><c>fedactors bench data</c>: how fast federations open, and how much poisoning slows training down.</summary>
internal sealed class BenchDataCommand : DetailedCommand
{
    private const double Seconds = 0.5;
    private readonly BenchOptions _options = new();
    private readonly Option<int?> _threads = ThreadsOption.Create();

    public BenchDataCommand(Host host)
        : base("data", BenchHelp.Data, BenchHelp.DataDetails)
    {
        _options.AddTo(this);
        Add(_threads);
        SetAction(parsed =>
        {
            var threads = parsed.GetValue(_threads) ?? Environment.ProcessorCount;
            var view = new MeasuredView(
                host,
                $"{threads} threads; for data, theirs is the first time; for poisoned samples, theirs is honest samples and the "
                + "ratio is the remaining speed",
                [("threads", threads)],
                _options.IsJson(parsed));
            var benchmark = new DataBenchmark(
                host.Clock, _options.Repeats(parsed), Seconds, threads, _options.Filter(parsed));
            return _options.Show(parsed, view, benchmark.Run(host.Interrupted));
        });
    }
}
