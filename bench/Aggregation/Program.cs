using System.Diagnostics;
using FedActors;
using FedActors.Bench.Aggregation;

// What a memory budget costs: dotnet run -c Release -- out-of-core [n] [MiB] [threads]
if (args is ["out-of-core", var n, var mebibytes, var cores])
{
    OutOfCore.Run(int.Parse(n), long.Parse(mebibytes) << 20, int.Parse(cores));
    return;
}

// Seconds per rule on n updates of 1,625,866 parameters: dotnet run -c Release -- [n] [threads] [runs] [part of a name]
var clients = args.Length > 0 ? int.Parse(args[0]) : 100;
var threads = args.Length > 1 ? int.Parse(args[1]) : 2;
var runs = args.Length > 2 ? int.Parse(args[2]) : 5;
var only = args.Length > 3 ? args[3] : "";

using var matrix = RandomMatrix.Of(clients);
var f = clients / 10;
var rules = new (string Name, RuleOptions Options)[]
{
    ("mean", new AverageOptions()),
    ("krum", new KrumOptions { F = f }),
    ("krum, cosine, clipped", new KrumOptions { F = f, Compare = Comparison.Cosine, Clip = Clip.Median }),
    ("krum, layerwise cosine, clipped",
        new KrumOptions { F = f, Compare = Comparison.Cosine, Clip = Clip.Median, View = View.Tensors }),
    ("geomed", new GeoMedOptions()),
    ("bulyan", new BulyanOptions { F = f }),
    ("cosden", new CosDenOptions()),
    ("cosden, amplified by 3", new CosDenOptions { Prepare = [new AmplifyOptions()] }),
    ("median", new MedianOptions()),
    ("trimmed mean", new TrimmedMeanOptions { F = f }),
};

foreach (var (name, options) in rules.Where(rule => rule.Name.Contains(only, StringComparison.Ordinal)))
{
    var rule = options.Build(matrix.Tensors, new CpuMath(threads));
    var result = new float[matrix.Columns];
    var seconds = new List<double>();
    for (var run = 0; run < runs; run++)
    {
        var watch = Stopwatch.StartNew();
        rule.Aggregate(UpdateSet.All(matrix), result);
        seconds.Add(watch.Elapsed.TotalSeconds);
    }
    var (best, median) = (seconds.Min() * 1e3, seconds.Order().ElementAt(runs / 2) * 1e3);
    Console.WriteLine($"{name,-34} best {best,8:F1} ms, median {median,8:F1} ms");
}
