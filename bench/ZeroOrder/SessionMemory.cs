using System.Diagnostics;
using System.Globalization;
using FedActors.Numerics.Randomness;
using FedActors.Training.ZeroOrder;

namespace FedActors.Bench.ZeroOrder;

/// <summary>The memory of a thread that trains, by backpropagation and by losses alone: what the process grows by.</summary>
internal static class SessionMemory
{
    // So many that what one takes stands out from the rest of the process.
    private const int Sessions = 8;
    private const int Batch = 64;
    private const string Ours = "zero-order";
    private static readonly SampleShape Image = new(1, 28, 28);
    private static readonly OptimiserOptions[] Optimisers = [new SgdOptions(), new AdamOptions()];

    private static readonly (string Name, ModelOptions Options)[] Models =
    [
        ("mlp, 512", new MlpOptions { Hidden = [512] }),
        ("mlp, 8 times 512", new MlpOptions { Hidden = [.. Enumerable.Repeat(512, 8)] }),
        ("cnn", new CnnOptions()),
    ];

    public static void Report()
    {
        Console.WriteLine($"MB of one thread that has trained on {Batch} images of 28×28");
        foreach (var (name, options) in Models)
        {
            Console.WriteLine($"  {name}: weights of {options.Build(Image, 10).Tensors.Length * 4 / 1e6:F2} MB");
            var ours = Apart(name, Ours);
            Console.WriteLine($"    {Ours,-24} {ours,8:F2}");
            foreach (var optimiser in Optimisers.Select(optimiser => optimiser.Descriptor!.Name))
            {
                var theirs = Apart(name, optimiser);
                Console.WriteLine($"    backpropagation, {optimiser,-7} {theirs,8:F2}   {theirs / ours:F1} times as much");
            }
        }
    }

    /// <summary>The MB of one session of this model and method.</summary>
    public static double Of(string name, string method)
    {
        var model = Models.Single(model => model.Name == name).Options.Build(Image, 10);
        var rows = Enumerable.Range(0, Batch).Select(row => Enumerable.Repeat(row * 0.01f, Image.Length).ToArray());
        var samples = new FloatRows([.. rows], new int[Batch]);
        var (global, update) = (new float[model.Tensors.Length], new float[model.Tensors.Length]);
        // The first compiles the code, too.
        using var first = Open();
        GC.Collect();
        var before = Environment.WorkingSet;
        IDisposable[] opened = [.. Enumerable.Range(0, Sessions).Select(_ => Open())];
        GC.Collect();
        var grown = Environment.WorkingSet - before;
        foreach (var session in opened) session.Dispose();
        return grown / 1e6 / Sessions;

        IDisposable Open() => method == Ours
            ? ByLosses(model, samples, global)
            : ByGradients(model, samples, global, update, Optimisers.Single(each => each.Descriptor!.Name == method));
    }

    private static double Apart(string name, string method)
    {
        // `dotnet run` starts a program of its own name, `dotnet the.dll` does not.
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
            start.ArgumentList.Add(Environment.GetCommandLineArgs()[0]);
        foreach (var argument in new[] { "memory", name, method }) start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        return double.Parse(process.StandardOutput.ReadToEnd(), CultureInfo.InvariantCulture);
    }

    private static LossSlopes ByLosses(IModel model, ISamples samples, float[] global)
    {
        var options = new ZeroOrderOptions { Directions = 1 };
        var slopes = new LossSlopes(model, options, Batch);
        slopes.Measure(
            global, samples, RandomKey.Of(1), new RandomDirections(options, RandomKey.Of(2)), new float[1], default);
        return slopes;
    }

    private static ITrainingSession ByGradients(
        IModel model, ISamples samples, float[] global, float[] update, OptimiserOptions optimiser)
    {
        var session = model.Open(new LocalTraining { BatchSize = Batch, Optimiser = optimiser });
        session.Train(global, samples, RandomKey.Of(1), update, default);
        return session;
    }
}
