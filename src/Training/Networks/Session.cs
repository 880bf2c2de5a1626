using FedActors.Numerics.Losses;
using FedActors.Numerics.Memory;
using FedActors.Numerics.Randomness;
using FedActors.Numerics.Vectors;
using FedActors.Training.Modules;
using FedActors.Training.Optimisers;

namespace FedActors.Training.Networks;

/// <summary>Trains and evaluates a <see cref="Network"/> for one client after the other, in the same memory.</summary>
internal sealed class Session : ITrainingSession
{
    // Larger batches make evaluation faster until they no longer fit into the caches.
    private const int EvaluationBatch = 64;

    private readonly Network _network;
    private readonly LocalTraining _training;
    private readonly NetworkWork _work;
    private readonly AlignedFloats _local;
    private readonly Optimiser _optimiser;
    private readonly int _batch;
    private readonly int[] _labels;
    private int[] _order = [];

    public Session(Network network, LocalTraining training)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(training.BatchSize, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(training.Epochs, 0);
        (_network, _training) = (network, training);
        _batch = Math.Max(training.BatchSize, EvaluationBatch);
        _work = network.OpenWork(_batch);
        _local = new AlignedFloats(network.Tensors.Length);
        _optimiser = training.Optimiser.Open(_local);
        _labels = new int[_batch];
    }

    public TrainingResult Train(
        ReadOnlySpan<float> global, ISamples samples, RandomKey key, Span<float> update, CancellationToken cancelled)
    {
        _optimiser.Restart();
        return TrainFrom(global, samples, key, update, cancelled);
    }

    public TrainingResult Train(
        ReadOnlySpan<float> global, ISamples samples, RandomKey key, OptimiserState kept, Span<float> update,
        CancellationToken cancelled)
    {
        _optimiser.Resume(kept);
        var result = TrainFrom(global, samples, key, update, cancelled);
        _optimiser.Keep(kept);
        return result;
    }

    public Evaluation Evaluate(ReadOnlySpan<float> parameters, ISamples samples, CancellationToken cancelled)
    {
        CheckLength(parameters.Length);
        var (correct, loss) = (0, 0.0);
        var order = Order(samples.Count);
        for (var from = 0; from < samples.Count; from += _batch)
        {
            cancelled.ThrowIfCancellationRequested();
            var labels = Read(samples, order.Slice(from, Math.Min(_batch, samples.Count - from)));
            var logits = _work.Forward(new Pass(labels.Length, training: false, default, parameters));
            for (var i = 0; i < labels.Length; i++)
            {
                var row = logits.Slice(i * _network.Classes, _network.Classes);
                loss += SoftmaxCrossEntropy.Loss(row, labels[i], _work.LogitGradient(1));
                if (IndexOfLargest(row) == labels[i]) correct++;
            }
        }
        return new Evaluation(samples.Count, correct, samples.Count == 0 ? 0 : loss / samples.Count);
    }

    public void Dispose()
    {
        _work.Dispose();
        _local.Dispose();
        _optimiser.Dispose();
    }

    private TrainingResult TrainFrom(
        ReadOnlySpan<float> global, ISamples samples, RandomKey key, Span<float> update, CancellationToken cancelled)
    {
        CheckLength(global.Length);
        CheckLength(update.Length);
        global.CopyTo(_local.Span);
        var loss = 0.0;
        for (var epoch = 0; epoch < _training.Epochs; epoch++)
            loss = TrainEpoch(samples, key.With("epoch").With(epoch), cancelled);
        FloatVector.Difference(_local.Span, global, update);
        return new TrainingResult(samples.Count * _training.Epochs, samples.Count == 0 ? 0 : loss / samples.Count);
    }

    private double TrainEpoch(ISamples samples, RandomKey key, CancellationToken cancelled)
    {
        var order = Order(samples.Count);
        var stream = key.With("shuffle").Open();
        stream.Shuffle(order);
        var loss = 0.0;
        for (var from = 0; from < order.Length; from += _training.BatchSize)
        {
            cancelled.ThrowIfCancellationRequested();
            var labels = Read(samples, order.Slice(from, Math.Min(_training.BatchSize, order.Length - from)));
            loss += Step(labels, key.With("batch").With(from));
        }
        return loss;
    }

    private double Step(ReadOnlySpan<int> labels, RandomKey key)
    {
        var pass = new Pass(labels.Length, training: true, key, _local.Span);
        var logits = _work.Forward(pass);
        var loss = SoftmaxCrossEntropy.Gradient(logits, labels, _work.LogitGradient(labels.Length));
        _optimiser.Begin();
        _work.Backward(pass, _optimiser);
        return loss;
    }

    private ReadOnlySpan<int> Read(ISamples samples, ReadOnlySpan<int> indices)
    {
        var labels = _labels.AsSpan(0, indices.Length);
        _work.Read(samples, indices, labels);
        foreach (var label in labels)
            if ((uint)label >= (uint)_network.Classes) throw new LabelException(label, _network.Classes);
        return labels;
    }

    private Span<int> Order(int count)
    {
        if (_order.Length < count) _order = new int[count];
        for (var i = 0; i < count; i++) _order[i] = i;
        return _order.AsSpan(0, count);
    }

    private static int IndexOfLargest(ReadOnlySpan<float> values)
    {
        var best = 0;
        for (var i = 1; i < values.Length; i++)
            if (values[i] > values[best]) best = i;
        return best;
    }

    private void CheckLength(int length)
    {
        if (length != _network.Tensors.Length)
            throw new ArgumentException($"a vector of {length} elements for a model of {_network.Tensors.Length} parameters");
    }
}
