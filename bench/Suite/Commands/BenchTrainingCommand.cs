using FedActors.Bench.Training;
using FedActors.Cli;
using FedActors.Cli.Commands;
using FedActors.Numerics.Gemm;

namespace FedActors.Bench.Commands;

/// <summary><c>fedactors bench training</c>: how fast clients train, compared with PyTorch and OpenBLAS if installed.</summary>
internal sealed class BenchTrainingCommand : DetailedCommand
{
    private const double Seconds = 0.5;
    private readonly BenchOptions _options = new();

    public BenchTrainingCommand(Host host)
        : base("training", BenchHelp.Training, BenchHelp.TrainingDetails)
    {
        _options.AddTo(this);
        SetAction(parsed =>
        {
            var (ours, theirs) = (KernelPath.Current.Name, TrainingBenchmark.TheirKernels());
            var detail = theirs is null ? "" : $" (its kernels: {theirs})";
            var view = new MeasuredView(
                host,
                $"kernels: {ours}; the other side is PyTorch or OpenBLAS{detail}, one thread each",
                [("our_kernels", ours), ("their_kernels", theirs)],
                _options.IsJson(parsed));
            var benchmark = new TrainingBenchmark(host.Clock, _options.Repeats(parsed), Seconds, _options.Filter(parsed));
            return _options.Show(parsed, view, benchmark.Run(host.Interrupted));
        });
    }
}
