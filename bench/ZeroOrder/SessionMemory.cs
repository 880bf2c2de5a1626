using FedActors.Numerics.Randomness;
using FedActors.Training.ZeroOrder;

namespace FedActors.Bench.ZeroOrder;

/// <summary>The memory of a thread that trains, by backpropagation and by losses alone: what the process grows by.</summary>
internal static class SessionMemory
{
    // So many that what one takes stands out from the rest of the process.
    private const int Sessions = 8;
    private static readonly OptimiserOptions[] Optimisers = [new SgdOptions(), new AdamOptions()];
    private static readonly SampleShape Image = new(1, 28, 28);

    public static void Report(int batch)
    {
        var rows = Enumerable.Range(0, batch).Select(row => Enumerable.Repeat(row * 0.01f, Image.Length).ToArray());
        var samples = new FloatRows([.. rows], new int[batch]);
        Console.WriteLine($"MB of one thread that has trained on {batch} images of 28×28");
        foreach (var (name, options) in Models())
        {
            var model = options.Build(Image, 10);
            var ours = Grown(() => ByLosses(model, samples, batch));
            Console.WriteLine($"  {name,-22} {model.Tensors.Length,10} parameters, {model.Tensors.Length * 4 / 1e6,6:F2} MB");
            Console.WriteLine($"    zero-order           {ours,8:F2}");
            foreach (var optimiser in Optimisers)
            {
                var theirs = Grown(() => ByGradients(model, samples, batch, optimiser));
                Console.WriteLine(
                    $"    backpropagation, {optimiser.Descriptor!.Name,-4}{theirs,8:F2}   {theirs / ours:F1} times as much");
            }
        }
    }

    private static IEnumerable<(string Name, ModelOptions Options)> Models() =>
    [
        ("mlp, 512", new MlpOptions { Hidden = [512] }),
        ("mlp, 8 times 512", new MlpOptions { Hidden = [.. Enumerable.Repeat(512, 8)] }),
        ("cnn", new CnnOptions()),
    ];

    private static LossSlopes ByLosses(IModel model, ISamples samples, int batch)
    {
        var options = new ZeroOrderOptions { Directions = 1 };
        var slopes = new LossSlopes(model, options, batch);
        var (global, sent) = (new float[model.Tensors.Length], new float[1]);
        slopes.Measure(global, samples, RandomKey.Of(1), new RandomDirections(options, RandomKey.Of(2)), sent, default);
        return slopes;
    }

    private static ITrainingSession ByGradients(IModel model, ISamples samples, int batch, OptimiserOptions optimiser)
    {
        var session = model.Open(new LocalTraining { BatchSize = batch, Optimiser = optimiser });
        var (global, update) = (new float[model.Tensors.Length], new float[model.Tensors.Length]);
        session.Train(global, samples, RandomKey.Of(1), update, default);
        return session;
    }

    private static double Grown(Func<IDisposable> open)
    {
        open().Dispose();
        GC.Collect();
        var before = Environment.WorkingSet;
        IDisposable[] opened = [.. Enumerable.Range(0, Sessions).Select(_ => open())];
        GC.Collect();
        var grown = (Environment.WorkingSet - before) / 1e6 / Sessions;
        foreach (var session in opened) session.Dispose();
        return grown;
    }
}
