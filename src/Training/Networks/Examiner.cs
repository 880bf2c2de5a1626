using FedActors.Numerics.Losses;
using FedActors.Training.Modules;

namespace FedActors.Training.Networks;

/// <summary>Reads samples for a network at work in one thread, and tells how well it does on them.</summary>
/// <param name="network">The network.</param>
/// <param name="work">Its memory, which somebody else may train in.</param>
/// <param name="batch">How many samples it reads at a time.</param>
/// <param name="precise">Whether losses are computed in double throughout.</param>
internal sealed class Examiner(Network network, NetworkWork work, int batch, bool precise)
{
    // Larger batches make evaluation faster until they no longer fit into the caches.
    private const int EvaluationBatch = 64;

    private readonly int[] _labels = new int[batch];
    private readonly float[] _powers = new float[network.Classes];
    private int[] _order = [];

    /// <summary>How many samples must fit into memory where batches of training have so many.</summary>
    public static int BatchFor(int training) => Math.Max(training, EvaluationBatch);

    public Evaluation Evaluate(ReadOnlySpan<float> parameters, ISamples samples, CancellationToken cancelled)
    {
        network.CheckLength(parameters.Length);
        var (correct, loss) = (0, 0.0);
        var order = Order(samples.Count);
        for (var from = 0; from < samples.Count; from += batch)
        {
            cancelled.ThrowIfCancellationRequested();
            var labels = Read(samples, order.Slice(from, Math.Min(batch, samples.Count - from)));
            var logits = work.Forward(new Pass(labels.Length, training: false, default, parameters));
            for (var i = 0; i < labels.Length; i++)
            {
                var row = logits.Slice(i * network.Classes, network.Classes);
                loss += Loss(row, labels[i]);
                if (IndexOfLargest(row) == labels[i]) correct++;
            }
        }
        return new Evaluation(samples.Count, correct, samples.Count == 0 ? 0 : loss / samples.Count);
    }

    /// <summary>Reads the samples at <paramref name="indices"/> as the network's input, and returns their labels.</summary>
    public ReadOnlySpan<int> Read(ISamples samples, ReadOnlySpan<int> indices)
    {
        var labels = _labels.AsSpan(0, indices.Length);
        work.Read(samples, indices, labels);
        foreach (var label in labels)
            if ((uint)label >= (uint)network.Classes) throw new LabelException(label, network.Classes);
        return labels;
    }

    /// <summary>0 … <paramref name="count"/> − 1, to be shuffled.</summary>
    public Span<int> Order(int count)
    {
        if (_order.Length < count) _order = new int[count];
        for (var i = 0; i < count; i++) _order[i] = i;
        return _order.AsSpan(0, count);
    }

    private double Loss(ReadOnlySpan<float> logits, int label) =>
        precise ? PreciseCrossEntropy.Loss(logits, label) : SoftmaxCrossEntropy.Loss(logits, label, _powers);

    private static int IndexOfLargest(ReadOnlySpan<float> values)
    {
        var best = 0;
        for (var i = 1; i < values.Length; i++)
            if (values[i] > values[best]) best = i;
        return best;
    }
}
