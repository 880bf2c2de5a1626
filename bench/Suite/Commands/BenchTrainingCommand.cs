using FedActors.Bench.Training;
using FedActors.Cli;
using FedActors.Cli.Commands;
using FedActors.Numerics.Gemm;

namespace FedActors.Bench.Commands;

/// <summary><c>fedactors bench training</c>: how fast clients train here, beside PyTorch and OpenBLAS where they are installed.</summary>
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
            var view = new MeasuredView(
                host,
                $"kernels: {ours}; the other side is PyTorch or OpenBLAS{(theirs is null ? "" : $" (its kernels: {theirs})")}, one thread each",
                [("our_kernels", ours), ("their_kernels", theirs)],
                _options.IsJson(parsed));
            return _options.Show(parsed, view, new TrainingBenchmark(host.Clock, _options.Repeats(parsed), Seconds, _options.Filter(parsed)).Run(host.Interrupted));
        });
    }
}
