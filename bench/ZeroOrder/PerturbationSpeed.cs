using FedActors.Numerics.Memory;
using FedActors.Numerics.Randomness;
using FedActors.Numerics.Vectors;

namespace FedActors.Bench.ZeroOrder;

/// <summary>How fast directions are drawn and added, beside adding such as were stored and beside copying alone: processor
/// time of one thread, which other work on the machine distorts least.</summary>
internal static class PerturbationSpeed
{
    private const int Runs = 9, Directions = 64;
    private const double Enough = 1 << 26;

    public static void Report(int parameters)
    {
        using AlignedFloats w = new(parameters), z = new(parameters), tried = new(parameters);
        var keys = Enumerable.Range(0, Directions).Select(direction => RandomKey.Of((ulong)direction)).ToArray();
        var factors = Enumerable.Repeat(1e-3f, Directions).ToArray();
        Console.WriteLine($"{parameters} parameters, nanoseconds for each of them");
        var copied = Time("copying w", () => w.Span.CopyTo(tried.Span), parameters);
        var added = Time(
            "adding a stored direction to it in place", () => FloatVector.AddScaled(tried.Span, 1e-3f, z.Span), parameters);
        var drawn = Time(
            "drawing a direction and adding it",
            () => NormalVectors.Add(keys.AsSpan(0, 1), factors.AsSpan(0, 1), 0, w.Span, tried.Span), parameters);
        var summed = Time(
            "each of 64 directions in a step",
            () => NormalVectors.Add(keys, factors, 0, w.Span, tried.Span), parameters, Directions);
        Console.WriteLine(
            $"  drawing takes {drawn / added:F2} times as long as adding a stored one, {drawn / copied:F2} times as copying");
        Console.WriteLine($"  and in a step {summed / added:F2} times as long as adding a stored one");
    }

    private static double Time(string what, Action work, int parameters, int vectors = 1)
    {
        var times = Math.Max(1, (int)(Enough / parameters / vectors));
        work();
        var seconds = new double[Runs];
        for (var run = 0; run < Runs; run++)
        {
            var before = Environment.CpuUsage.TotalTime;
            for (var time = 0; time < times; time++) work();
            seconds[run] = (Environment.CpuUsage.TotalTime - before).TotalSeconds / times;
        }
        Array.Sort(seconds);
        var nanoseconds = seconds[Runs / 2] / parameters / vectors * 1e9;
        Console.WriteLine($"  {what,-42} {nanoseconds,8:F3}");
        return nanoseconds;
    }
}
