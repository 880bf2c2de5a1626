using FedActors.Numerics.Normalisation;
using FedActors.Numerics.Randomness;

namespace FedActors.Training.Modules;

/// <summary>
/// Batch normalisation with running statistics, which are part of the parameter vector like weights. (PyTorch's batch counter
/// is not, because nothing reads it.)
/// </summary>
internal sealed class BatchNormModule(string name, SampleShape input, float epsilon, float momentum) : Module(name, input, input)
{
    // The channels of a vector are its elements, as in BatchNorm1d.
    private readonly SampleShape _image = input is { Channels: 1, Height: 1 } ? new SampleShape(input.Width, 1, 1) : input;

    public override IReadOnlyList<(string Name, int[] Shape)> Tensors =>
    [
        ("weight", [_image.Channels]), ("bias", [_image.Channels]),
        ("running_mean", [_image.Channels]), ("running_var", [_image.Channels]),
    ];

    public override bool HasStatistics => true;

    public override void Initialise(RandomKey key, Span<float> parameters)
    {
        var channels = _image.Channels;
        parameters.Clear();
        parameters[..channels].Fill(1);
        parameters[(3 * channels)..].Fill(1);
    }

    public override ModuleWork Open(ModuleMemory memory) => new Work(memory, _image, epsilon, momentum);

    private sealed class Work(ModuleMemory memory, SampleShape image, float epsilon, float momentum) : ModuleWork
    {
        private readonly int _channels = image.Channels;
        private readonly BatchNorm _norm = new(image.Channels, image.Width, epsilon);
        private readonly float[] _gradient = new float[2 * image.Channels];
        private readonly float[] _running = new float[2 * image.Channels];

        public override void Forward(Pass pass)
        {
            var x = memory.Input.Span;
            var plane = PlaneOf(memory.Input);
            if (pass.Training) _norm.Measure(pass.Samples, x, plane);
            _norm.Forward(
                pass.Samples, x, plane,
                pass.Training ? _norm.Mean : Part(pass, 2), pass.Training ? _norm.Variance : Part(pass, 3),
                Part(pass, 0), Part(pass, 1), memory.Output.Span, PlaneOf(memory.Output));
        }

        public override void Backward(Pass pass, IGradientSink sink)
        {
            var dx = memory.InputGradient;
            _norm.Backward(
                pass.Samples, memory.Input.Span, PlaneOf(memory.Input),
                memory.OutputGradient.Span, PlaneOf(memory.OutputGradient),
                Part(pass, 0), _gradient.AsSpan(0, _channels), _gradient.AsSpan(_channels), dx is null ? [] : dx.Span,
                dx is null ? default : PlaneOf(dx));
            sink.Take(memory.Offset, _gradient);
            UpdateRunning(pass, pass.Samples * image.Height * image.Width);
            sink.Replace(memory.Offset + 2 * _channels, _running);
        }

        /// <summary>
        /// The running variance is the sample variance: the sum of squares divided by the count − 1. A single value has none.
        /// </summary>
        private void UpdateRunning(Pass pass, int count)
        {
            for (var channel = 0; channel < _channels; channel++)
            {
                var (mean, variance) = (Part(pass, 2)[channel], Part(pass, 3)[channel]);
                var measured = count == 1 ? variance : _norm.Variance[channel] * ((float)count / (count - 1));
                _running[channel] = mean + momentum * (_norm.Mean[channel] - mean);
                _running[_channels + channel] = variance + momentum * (measured - variance);
            }
        }

        private ReadOnlySpan<float> Part(Pass pass, int index) =>
            pass.Parameters.Slice(memory.Offset + index * _channels, _channels);

        private Numerics.Layout.Plane PlaneOf(Activations values) =>
            new(_channels, image.Height, image.Width, values.Plane.Border);
    }
}
