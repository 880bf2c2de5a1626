using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using FedActors.Training.Bench;

// table [--rounds N] [--filter TEXT] [--json] [--alone]: samples per second against PyTorch, interleaved, medians of ratios.
// gemm: matrix products against OpenBLAS.
// threads: two threads with different clients against one.
// anything else: BenchmarkDotNet with these arguments, for the kernels.
switch (args.FirstOrDefault())
{
    case "table":
        Table.Print(
            Option("--rounds") is { } rounds ? int.Parse(rounds) : 3, Option("--filter") ?? "", args.Contains("--alone"), args.Contains("--json"));
        break;
    case "gemm":
        GemmTable.Print(Table.Yardsticks());
        break;
    case "threads":
        Table.PrintThreads(Option("--filter") ?? "");
        break;
    default:
        // In this process: a generated project would not find this one by its assembly's name.
        var job = Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance);
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, DefaultConfig.Instance.AddJob(job));
        break;
}

string? Option(string name) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;
