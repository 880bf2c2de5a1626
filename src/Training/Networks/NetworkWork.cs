using FedActors.Training.Modules;

namespace FedActors.Training.Networks;

/// <summary>
/// A network at work in one thread: turns features into logits, and the gradient of the logits into steps of the parameters.
/// </summary>
internal sealed class NetworkWork : IDisposable
{
    private readonly Activations _input;
    private readonly Activations _output;
    private readonly Activations _gradient;
    private readonly float[] _features;
    private readonly Chain _chain;
    private readonly bool _readsDirectly;

    public NetworkWork(IReadOnlyList<Module> modules, int batch, bool trains)
    {
        var (first, last) = (modules[0], modules[^1]);
        _input = new Activations(first.Input, first.InputBorder, batch);
        _output = new Activations(last.Output, 0, batch);
        _gradient = new Activations(last.Output, last.GradientBorder, batch);
        _readsDirectly = _input.Plane.IsDense && (first.Input.Channels == 1 || first.Input.Height * first.Input.Width == 1);
        _features = _readsDirectly ? [] : new float[first.Input.Length * batch];
        _chain = new Chain(modules, batch, 0, _input, _output, null, _gradient, trains);
    }

    /// <summary>Reads the samples at <paramref name="indices"/>.</summary>
    public void Read(ISamples samples, ReadOnlySpan<int> indices, Span<int> labels)
    {
        if (_readsDirectly)
        {
            samples.Read(indices, _input.Dense(indices.Length), labels);
            return;
        }
        var length = _input.Shape.Length;
        samples.Read(indices, _features.AsSpan(0, indices.Length * length), labels);
        for (var i = 0; i < indices.Length; i++) ChannelOrder.FromChannelsFirst(_features.AsSpan(i * length, length), _input, i);
    }

    /// <summary>Computes the logits of the samples that were read.</summary>
    public ReadOnlySpan<float> Forward(Pass pass)
    {
        _chain.Forward(pass);
        return _output.Dense(pass.Samples);
    }

    /// <summary>The gradient of the logits, to be set before <see cref="Backward"/>.</summary>
    public Span<float> LogitGradient(int samples) => _gradient.Dense(samples);

    public void Backward(Pass pass, IGradientSink sink) => _chain.Backward(pass, sink);

    public void Dispose()
    {
        _chain.Dispose();
        _input.Dispose();
        _output.Dispose();
        _gradient.Dispose();
    }
}
