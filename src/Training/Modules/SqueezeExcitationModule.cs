using FedActors.Numerics.Elementwise;
using FedActors.Numerics.Layout;
using FedActors.Numerics.Pooling;
using FedActors.Numerics.Randomness;
using FedActors.Numerics.Vectors;

namespace FedActors.Training.Modules;

/// <summary>
/// Scales each channel of an image by σ(W₂·f(W₁·mean + b₁) + b₂), where mean has the mean of each channel (Hu et al.,
/// arXiv 1709.01507). Weights have torchvision's names and shapes, those of 1 × 1 convolutions.
/// </summary>
internal sealed class SqueezeExcitationModule(
    string name, SampleShape input, int squeeze, ElementFunction activation, bool fanOut) : Module(name, input, input)
{
    private readonly int _channels = input.Channels;

    public override IReadOnlyList<(string Name, int[] Shape)> Tensors =>
    [
        ("fc1.weight", [squeeze, _channels, 1, 1]), ("fc1.bias", [squeeze]),
        ("fc2.weight", [_channels, squeeze, 1, 1]), ("fc2.bias", [_channels]),
    ];

    public override bool IsSampleWise => true;

    public override bool KeepsOutput => false;

    public override void Initialise(RandomKey key, Span<float> parameters)
    {
        var first = squeeze * (_channels + 1);
        Fill(key.With(1), _channels, squeeze, parameters[..first]);
        Fill(key.With(2), squeeze, _channels, parameters[first..]);
    }

    public override ModuleWork Open(ModuleMemory memory) => new Work(memory, squeeze, activation);

    private void Fill(RandomKey key, int inputs, int outputs, Span<float> parameters)
    {
        if (!fanOut)
        {
            KaimingUniform.Fill(key, inputs, parameters);
            return;
        }
        FanOut.FillNormal(key, outputs, parameters[..(inputs * outputs)]);
        parameters[(inputs * outputs)..].Clear();
    }

    private sealed class Work : ModuleWork
    {
        private readonly ModuleMemory _memory;
        private readonly int _channels, _squeeze;
        private readonly ElementFunction _activation;
        private readonly SmallDense _first, _second;

        // One row per sample of the batch.
        private readonly float[] _means, _squeezed, _active, _raw, _gates;
        private readonly float[] _gateGradient, _activeGradient;

        public Work(ModuleMemory memory, int squeeze, ElementFunction activation)
        {
            (_memory, _squeeze, _activation) = (memory, squeeze, activation);
            _channels = memory.Input.Shape.Channels;
            _first = new SmallDense(_channels, squeeze, memory.Offset);
            _second = new SmallDense(squeeze, _channels, memory.Offset + _first.ParameterCount);
            (_means, _raw, _gates) = (Rows(_channels), Rows(_channels), Rows(_channels));
            (_squeezed, _active) = (Rows(squeeze), Rows(squeeze));
            (_gateGradient, _activeGradient) = (Rows(_channels), Rows(squeeze));

            float[] Rows(int width) => new float[width * memory.Batch];
        }

        public override void Forward(Pass pass)
        {
            var (shape, samples) = (_memory.Input.Shape, pass.Samples);
            AveragePool.Forward(
                (shape.Height, shape.Width), 1, samples, _memory.Input.Span, _memory.Input.Plane,
                _means.AsSpan(pass.First * _channels), new Plane(_channels, 1, 1, 0));
            _first.Forward(pass, Part(_means, pass, _channels), Part(_squeezed, pass, _squeeze));
            _activation.Forward(Part(_squeezed, pass, _squeeze), Part(_active, pass, _squeeze));
            _second.Forward(pass, Part(_active, pass, _squeeze), Part(_raw, pass, _channels));
            ElementFunction.Sigmoid.Forward(Part(_raw, pass, _channels), Part(_gates, pass, _channels));
            for (var sample = 0; sample < samples; sample++)
                for (var row = 0; row < shape.Height; row++)
                    ChannelGate.Forward(
                        _memory.Input.Row(sample, row), GateOf(pass, sample), _memory.Output.Row(sample, row));
        }

        public override void Backward(Pass pass, IGradientSink sink)
        {
            BackwardGates(pass);
            var raw = Part(_gateGradient, pass, _channels);
            ElementFunction.Sigmoid.Backward(Part(_raw, pass, _channels), Part(_gates, pass, _channels), raw, raw);
            var active = Part(_activeGradient, pass, _squeeze);
            _second.Backward(pass, Part(_active, pass, _squeeze), raw, active);
            _activation.Backward(Part(_squeezed, pass, _squeeze), Part(_active, pass, _squeeze), active, active);
            // The gradient of the gates is spent; that of the means takes its place.
            _first.Backward(pass, Part(_means, pass, _channels), active, raw);
            BackwardInput(pass);
            if (!pass.Ends) return;
            _first.Take(sink);
            _second.Take(sink);
        }

        protected override void Dispose(bool disposing)
        {
            _first.Dispose();
            _second.Dispose();
            base.Dispose(disposing);
        }

        private void BackwardGates(Pass pass)
        {
            for (var sample = 0; sample < pass.Samples; sample++)
            {
                var gradient = Part(_gateGradient, pass, _channels).Slice(sample * _channels, _channels);
                gradient.Clear();
                for (var row = 0; row < _memory.Input.Shape.Height; row++)
                    ChannelGate.AddGradient(_memory.Input.Row(sample, row), _memory.OutputGradient.Row(sample, row), gradient);
            }
        }

        private void BackwardInput(Pass pass)
        {
            if (_memory.InputGradient is not { } dx) return;
            var shape = _memory.Input.Shape;
            var means = Part(_gateGradient, pass, _channels);
            FloatVector.Scale(means, 1f / (shape.Height * shape.Width));
            for (var sample = 0; sample < pass.Samples; sample++)
                for (var row = 0; row < shape.Height; row++)
                    ChannelGate.Backward(
                        _memory.OutputGradient.Row(sample, row), GateOf(pass, sample),
                        means.Slice(sample * _channels, _channels), dx.Row(sample, row));
        }

        private Span<float> GateOf(Pass pass, int sample) =>
            Part(_gates, pass, _channels).Slice(sample * _channels, _channels);

        private static Span<float> Part(float[] rows, Pass pass, int width) =>
            rows.AsSpan(pass.First * width, pass.Samples * width);
    }
}
