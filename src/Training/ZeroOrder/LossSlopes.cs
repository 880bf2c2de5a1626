using FedActors.Numerics.Memory;
using FedActors.Numerics.Randomness;
using FedActors.Numerics.Vectors;
using FedActors.Training.Data;

namespace FedActors.Training.ZeroOrder;

/// <summary>
/// Zero-order training in one thread: gᵣ = (f(w + μzᵣ) − f(w − μzᵣ)) / 2μ, on the same mini-batch for all directions of an epoch.
/// Its memory is that of a forward pass and one copy of the model, or two if the client moves between epochs.
/// </summary>
internal sealed class LossSlopes : IDisposable
{
    private readonly ZeroOrderOptions _options;
    private readonly int _batch;
    private readonly AlignedFloats _tried, _local;
    private readonly double[] _slopes, _sums;
    private readonly float[] _steps;

    public LossSlopes(IModel model, ZeroOrderOptions options, int batch)
    {
        (_options, _batch) = (options, batch);
        Session = model.OpenToEvaluate(batch);
        _tried = new AlignedFloats(model.Tensors.Length);
        _local = new AlignedFloats(options.Epochs > 1 ? model.Tensors.Length : 0);
        (_slopes, _steps) = (new double[options.Directions], new float[options.Directions]);
        _sums = new double[options.Slopes];
    }

    /// <summary>Tells the loss, and whatever else there is to know of a model.</summary>
    public IEvaluationSession Session { get; }

    /// <summary>
    /// What a client sends that trains from <paramref name="global"/>. A pure function of its arguments: same arguments, same
    /// bits, on any thread.
    /// </summary>
    public TrainingResult Measure(
        ReadOnlySpan<float> global, ISamples samples, RandomKey key, IDirections directions, Span<float> slopes,
        CancellationToken cancelled)
    {
        if (slopes.Length != _sums.Length) throw new ArgumentException($"room for {slopes.Length} slopes of {_sums.Length}");
        var point = global;
        if (_options.Epochs > 1)
        {
            global.CopyTo(_local.Span);
            point = _local.Span;
        }
        Array.Clear(_sums);
        var loss = 0.0;
        for (var epoch = 0; epoch < _options.Epochs; epoch++)
        {
            if (epoch > 0) Step(epoch - 1, directions);
            var batch = Batch(samples, key.With("epoch").With(epoch));
            loss = MeasureEpoch(point, batch, epoch, directions, cancelled);
        }
        for (var slope = 0; slope < slopes.Length; slope++) slopes[slope] = (float)_sums[slope];
        return new TrainingResult(Math.Min(_batch, samples.Count) * _options.Epochs, loss);
    }

    public void Dispose()
    {
        Session.Dispose();
        _tried.Dispose();
        _local.Dispose();
    }

    private double MeasureEpoch(
        ReadOnlySpan<float> point, ISamples batch, int epoch, IDirections directions, CancellationToken cancelled)
    {
        var tried = _tried.Span;
        var (first, losses) = (_options.FirstOf(epoch), 0.0);
        for (var r = 0; r < _slopes.Length; r++)
        {
            directions.Add(first + r, [(float)_options.Mu], point, tried);
            var above = Session.Evaluate(tried, batch, cancelled).Loss;
            // From the same centre each time, so that no rounding adds up.
            FloatVector.Reflect(tried, point);
            var below = Session.Evaluate(tried, batch, cancelled).Loss;
            _slopes[r] = (above - below) / (2 * _options.Mu);
            _sums[first + r] += _slopes[r];
            losses += (above + below) / 2;
        }
        return losses / _slopes.Length;
    }

    /// <summary>wᵢ ← wᵢ − local rate · Σ gᵣ·zᵣ</summary>
    private void Step(int epoch, IDirections directions)
    {
        for (var r = 0; r < _steps.Length; r++) _steps[r] = (float)(-_options.LocalRate!.Value * _slopes[r]);
        directions.Add(_options.FirstOf(epoch), _steps, _local.Span, _local.Span);
    }

    private ISamples Batch(ISamples samples, RandomKey key) => samples.Count <= _batch
        ? samples
        : new Subset(samples, key.With("batch").Open().Choose(_batch, samples.Count));
}
