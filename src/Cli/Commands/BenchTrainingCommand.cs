using System.CommandLine;
using FedActors.Cli.Benchmarks.Training;
using FedActors.Cli.Results;
using FedActors.Numerics.Gemm;

namespace FedActors.Cli.Commands;

/// <summary><c>fedactors bench training</c>: how fast clients train here, beside PyTorch and OpenBLAS where they are installed.</summary>
internal sealed class BenchTrainingCommand : DetailedCommand
{
    private readonly Option<int> _repeats = new("--repeats")
    {
        Description = "How often both sides are measured, in turn; the table shows medians",
        HelpName = "N",
        DefaultValueFactory = _ => 3,
        CustomParser = result => (int)(WholeNumber.Read(result, least: 1, most: 1000) ?? 1),
    };

    private readonly Option<string> _filter = new("--filter")
    {
        Description = "Only lines whose name contains this",
        HelpName = "TEXT",
        DefaultValueFactory = _ => "",
    };

    private readonly Option<bool> _json = new("--json") { Description = "Prints one JSON object for each line" };

    public BenchTrainingCommand(Host host)
        : base("training", HelpText.BenchTraining, HelpText.BenchTrainingDetails)
    {
        Add(_repeats);
        Add(_filter);
        Add(_json);
        SetAction(parsed =>
        {
            var benchmark = new TrainingBenchmark(host.Clock, parsed.GetValue(_repeats), seconds: 0.5, parsed.GetValue(_filter)!);
            var (ours, theirs) = (KernelPath.Current.Name, TrainingBenchmark.TheirKernels());
            var view = new MeasuredView(
                host,
                $"kernels: {ours}; the other side is PyTorch or OpenBLAS{(theirs is null ? "" : $" (its kernels: {theirs})")}, one thread each",
                [("our_kernels", ours), ("their_kernels", theirs)],
                parsed.GetValue(_json));
            var lines = 0;
            foreach (var line in benchmark.Run(host.Interrupted))
            {
                view.Show(line);
                lines++;
            }
            if (lines == 0) throw new InputException($"--filter: no line of the table contains '{parsed.GetValue(_filter)}'");
            return ExitCode.Done;
        });
    }
}
