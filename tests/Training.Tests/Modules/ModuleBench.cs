using FedActors.Numerics.Randomness;
using FedActors.Training.Layers;
using FedActors.Training.Modules;
using FedActors.Training.Tests.Golden;

namespace FedActors.Training.Tests.Modules;

/// <summary>Runs one chain of layers by itself, on images in PyTorch's order.</summary>
internal sealed class ModuleBench : IDisposable
{
    private readonly IReadOnlyList<Module> _modules;
    private readonly Activations _x, _y, _dx, _dy;
    private readonly Chain _chain;
    private readonly int _samples;

    public ModuleBench(IReadOnlyList<LayerOptions> layers, SampleShape input, int samples)
    {
        _samples = samples;
        _modules = ChainBuilder.Build(layers, input);
        _x = new Activations(input, _modules[0].InputBorder, samples);
        _dx = new Activations(input, 0, samples);
        _y = new Activations(_modules[^1].Output, 0, samples);
        _dy = new Activations(_modules[^1].Output, _modules[^1].GradientBorder, samples);
        _chain = new Chain(_modules, samples, 0, _x, _y, _dx, _dy);
        Parameters = new float[_modules.Sum(Chain.ParameterCount)];
    }

    /// <summary>The parameters by their names.</summary>
    public TensorTable Tensors => new(
        from module in _modules from tensor in module.Tensors select ($"{module.Name}.{tensor.Name}", tensor.Shape));

    public SampleShape Output => _modules[^1].Output;

    public float[] Parameters { get; }

    public RandomKey Key { get; init; } = RandomKey.Of(1);

    public float[] Forward(float[] x, bool training = true)
    {
        Write(x, _x);
        _chain.Forward(new Pass(_samples, training, Key, Parameters));
        return Read(_y);
    }

    public (float[] Dx, float[] Gradient) Backward(float[] dy)
    {
        Write(dy, _dy);
        var recorder = new GradientRecorder(Parameters.Length);
        _chain.Backward(new Pass(_samples, training: true, Key, Parameters), recorder);
        return (Read(_dx), recorder.Gradient);
    }

    public void Dispose()
    {
        _chain.Dispose();
        foreach (var values in new[] { _x, _y, _dx, _dy }) values.Dispose();
    }

    private void Write(float[] source, Activations target)
    {
        var length = target.Shape.Length;
        for (var i = 0; i < _samples; i++) ChannelOrder.FromChannelsFirst(source.AsSpan(i * length, length), target, i);
    }

    private float[] Read(Activations source)
    {
        var length = source.Shape.Length;
        var target = new float[_samples * length];
        for (var i = 0; i < _samples; i++) ChannelOrder.ToChannelsFirst(source, i, target.AsSpan(i * length, length));
        return target;
    }
}
