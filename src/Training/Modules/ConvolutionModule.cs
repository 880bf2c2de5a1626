using FedActors.Numerics.Convolution;
using FedActors.Numerics.Elementwise;
using FedActors.Numerics.Memory;
using FedActors.Numerics.Randomness;

namespace FedActors.Training.Modules;

/// <summary>A two-dimensional convolution; negative results become 0 if <paramref name="rectify"/>.</summary>
internal sealed class ConvolutionModule(string name, ConvolutionShape shape, bool biased, bool rectify, bool fanOut) : Module(
    name, new SampleShape(shape.Inputs, shape.Height, shape.Width),
    new SampleShape(shape.Outputs, shape.OutputHeight, shape.OutputWidth))
{
    public override IReadOnlyList<(string Name, int[] Shape)> Tensors =>
    [
        ("weight", [shape.Outputs, shape.GroupInputs, shape.Kernel, shape.Kernel]),
        .. biased ? [("bias", [shape.Outputs])] : Array.Empty<(string, int[])>(),
    ];

    public override bool IsSampleWise => true;

    public override bool KeepsOutput => rectify;

    public override int InputBorder => shape.Padding;

    public override int GradientBorder => shape.Stride == 1 ? shape.GradientBorder : 0;

    public override void Initialise(RandomKey key, Span<float> parameters)
    {
        if (!fanOut)
        {
            KaimingUniform.Fill(key, shape.WeightCount / shape.Outputs, parameters);
            return;
        }
        FanOut.FillNormal(key, shape.Outputs * shape.Kernel * shape.Kernel, parameters[..shape.WeightCount]);
        parameters[shape.WeightCount..].Clear();
    }

    public override ModuleWork Open(ModuleMemory memory) => new Work(memory, shape, biased, rectify);

    private sealed class Work(ModuleMemory memory, ConvolutionShape shape, bool biased, bool rectify) : ModuleWork
    {
        private readonly Convolver _convolver = new(shape, memory.Batch);
        private readonly AlignedFloats _gradient = new(memory.Trains ? shape.WeightCount : 0);
        private readonly AlignedFloats _biasGradient = new(memory.Trains ? shape.Outputs : 0);

        public override void Forward(Pass pass)
        {
            if (pass.Begins) _convolver.LoadForward(Weights(pass));
            _convolver.Forward(
                pass.Samples, memory.Input.Span, memory.Input.Plane,
                pass.Parameters.Slice(memory.Offset + shape.WeightCount, biased ? shape.Outputs : 0),
                memory.Output.Span, memory.Output.Plane, rectify);
        }

        public override void Backward(Pass pass, IGradientSink sink)
        {
            if (pass.Begins && memory.InputGradient is not null) _convolver.LoadBackward(Weights(pass));
            if (biased || rectify) BackwardBias(pass);
            var dy = memory.OutputGradient;
            if (memory.InputGradient is { } dx) _convolver.Backward(pass.Samples, dy.Span, dy.Plane, dx.Span, dx.Plane);
            _convolver.AddWeightGradient(pass.Samples, memory.Input.Span, memory.Input.Plane, dy.Span, dy.Plane, pass.Begins);
            if (!pass.Ends) return;
            _convolver.ReadWeightGradient(_gradient.Span);
            sink.Take(memory.Offset, _gradient.Span);
            if (biased) sink.Take(memory.Offset + shape.WeightCount, _biasGradient.Span);
        }

        protected override void Dispose(bool disposing)
        {
            _convolver.Dispose();
            _gradient.Dispose();
            _biasGradient.Dispose();
            base.Dispose(disposing);
        }

        private ReadOnlySpan<float> Weights(Pass pass) => pass.Parameters.Slice(memory.Offset, shape.WeightCount);

        private void BackwardBias(Pass pass)
        {
            if (pass.Begins) _biasGradient.Span.Clear();
            for (var image = 0; image < pass.Samples; image++)
                for (var row = 0; row < shape.OutputHeight; row++)
                {
                    var dy = memory.OutputGradient.Row(image, row);
                    if (rectify) Rectifier.Backward(memory.Output.Row(image, row), dy, dy);
                    RowBias.AddRowsTo(_biasGradient.Span, dy);
                }
        }
    }
}
