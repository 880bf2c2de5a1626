using FedActors.Numerics.Memory;
using FedActors.Numerics.Randomness;

namespace FedActors.Training.Data.PenDigits;

/// <summary>The digits of several writers; each writer's samples are contiguous.</summary>
/// <param name="Images">The samples.</param>
/// <param name="Labels">The digit of each sample.</param>
/// <param name="Writers">The writer of each sample.</param>
internal sealed record Copybook(ByteImages Images, int[] Labels, int[] Writers)
{
    private const int Alignment = 64;

    /// <summary>
    /// Generates the digits of <paramref name="writers"/> writers, each with its own key derived from <paramref name="key"/>.
    /// </summary>
    public static Copybook Write(int writers, PenDigitsOptions options, RandomKey key, int threads)
    {
        var starts = Starts(writers, options, key);
        var labels = new int[starts[writers]];
        var owners = new int[starts[writers]];
        var pixels = new NativeRows((nuint)starts[writers] * (Pen.Side * Pen.Side), Alignment);
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = threads };
        Parallel.For(0, writers, parallel, () => new Penman(), (writer, _, penman) =>
        {
            var (start, end) = (starts[writer], starts[writer + 1]);
            owners.AsSpan(start, end - start).Fill(writer);
            WriteOne(penman, key.With(writer), labels.AsSpan(start, end - start),
                pixels.Slice((nint)start * (Pen.Side * Pen.Side), (end - start) * (Pen.Side * Pen.Side)));
            return penman;
        }, _ => { });
        return new(new ByteImages(pixels, labels, Pen.Side * Pen.Side), labels, owners);
    }

    private static int[] Starts(int writers, PenDigitsOptions options, RandomKey key)
    {
        var starts = new int[writers + 1];
        for (var writer = 0; writer < writers; writer++)
        {
            var stream = key.With(writer).With("count").Open();
            starts[writer + 1] = checked(starts[writer] + options.Fewest + stream.NextInt(options.Most - options.Fewest + 1));
        }
        return starts;
    }

    private static void WriteOne(Penman penman, RandomKey writer, Span<int> labels, Span<byte> pixels)
    {
        var hand = new Hand(writer.With("hand"));
        var stream = writer.With("samples").Open();
        for (var sample = 0; sample < labels.Length; sample++)
        {
            labels[sample] = hand.Pick(ref stream);
            penman.Write(hand, labels[sample], ref stream, pixels.Slice(sample * Pen.Side * Pen.Side, Pen.Side * Pen.Side));
        }
    }
}
