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
    private readonly Network _network;
    private readonly LocalTraining _training;
    private readonly NetworkWork _work;
    private readonly AlignedFloats _local;
    private readonly Optimiser _optimiser;
    private readonly Proximal? _proximal;
    private readonly Examiner _examiner;

    public Session(Network network, LocalTraining training)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(training.BatchSize, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(training.Epochs, 0);
        (_network, _training) = (network, training);
        var batch = Examiner.BatchFor(training.BatchSize);
        _work = network.OpenWork(batch);
        _examiner = new Examiner(network, _work, batch, precise: false);
        _local = new AlignedFloats(network.Tensors.Length);
        _optimiser = training.Optimiser.Open(_local);
        _proximal = training.Proximal == 0 ? null : new Proximal((float)training.Proximal, _local, _optimiser);
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

    public Evaluation Evaluate(ReadOnlySpan<float> parameters, ISamples samples, CancellationToken cancelled) =>
        _examiner.Evaluate(parameters, samples, cancelled);

    public void Dispose()
    {
        _work.Dispose();
        _local.Dispose();
        _optimiser.Dispose();
        _proximal?.Dispose();
    }

    private TrainingResult TrainFrom(
        ReadOnlySpan<float> global, ISamples samples, RandomKey key, Span<float> update, CancellationToken cancelled)
    {
        _network.CheckLength(global.Length);
        _network.CheckLength(update.Length);
        global.CopyTo(_local.Span);
        _proximal?.Start(global);
        var loss = 0.0;
        for (var epoch = 0; epoch < _training.Epochs; epoch++)
            loss = TrainEpoch(samples, key.With("epoch").With(epoch), cancelled);
        FloatVector.Difference(_local.Span, global, update);
        return new TrainingResult(samples.Count * _training.Epochs, samples.Count == 0 ? 0 : loss / samples.Count);
    }

    private double TrainEpoch(ISamples samples, RandomKey key, CancellationToken cancelled)
    {
        var order = _examiner.Order(samples.Count);
        if (_training.Shuffle) key.With("shuffle").Open().Shuffle(order);
        var loss = 0.0;
        for (var from = 0; from < order.Length; from += _training.BatchSize)
        {
            cancelled.ThrowIfCancellationRequested();
            var labels = _examiner.Read(samples, order.Slice(from, Math.Min(_training.BatchSize, order.Length - from)));
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
        _work.Backward(pass, (IGradientSink?)_proximal ?? _optimiser);
        return loss;
    }
}
