using FedActors.Numerics.Elementwise;
using FedActors.Numerics.Gemm;
using FedActors.Numerics.Memory;
using FedActors.Numerics.Randomness;

namespace FedActors.Training.Modules;

/// <summary>y = x·Wᵀ + b, where W is outputs × inputs; negative results become 0 if <paramref name="rectify"/>.</summary>
internal sealed class DenseModule(string name, SampleShape input, int outputs, bool rectify, bool fanOut)
    : Module(name, input, SampleShape.Vector(outputs))
{
    private readonly int _inputs = input.Length;

    public override IReadOnlyList<(string Name, int[] Shape)> Tensors => [("weight", [outputs, _inputs]), ("bias", [outputs])];

    public override void Initialise(RandomKey key, Span<float> parameters)
    {
        if (!fanOut)
        {
            KaimingUniform.Fill(key, _inputs, parameters);
            return;
        }
        FanOut.FillUniform(key, outputs, parameters[..(_inputs * outputs)]);
        parameters[(_inputs * outputs)..].Clear();
    }

    public override ModuleWork Open(ModuleMemory memory) => new Work(memory, _inputs, outputs, rectify);

    private sealed class Work(ModuleMemory memory, int inputs, int outputs, bool rectify) : ModuleWork
    {
        private readonly Sgemm _gemm = new();
        private readonly AlignedFloats _gradient = new(memory.Trains ? inputs * outputs : 0);
        private readonly AlignedFloats _biasGradient = new(memory.Trains ? outputs : 0);

        public override void Forward(Pass pass)
        {
            var weights = pass.Parameters.Slice(memory.Offset, inputs * outputs);
            var y = memory.Output.Dense(pass.Samples);
            _gemm.Multiply(
                StridedMatrix.RowMajor(memory.Input.Dense(pass.Samples), pass.Samples, inputs),
                StridedMatrix.RowMajor(weights, outputs, inputs).Transposed, y);
            RowBias.Add(y, pass.Parameters.Slice(memory.Offset + weights.Length, outputs), rectify);
        }

        public override void Backward(Pass pass, IGradientSink sink)
        {
            var dy = memory.OutputGradient.Dense(pass.Samples);
            if (rectify) Rectifier.Backward(memory.Output.Dense(pass.Samples), dy, dy);
            var slope = StridedMatrix.RowMajor(dy, pass.Samples, outputs);
            if (memory.InputGradient is { } dx)
                _gemm.Multiply(
                    slope, StridedMatrix.RowMajor(pass.Parameters.Slice(memory.Offset, inputs * outputs), outputs, inputs),
                    dx.Dense(pass.Samples));
            _gemm.Multiply(
                slope.Transposed, StridedMatrix.RowMajor(memory.Input.Dense(pass.Samples), pass.Samples, inputs), _gradient.Span);
            sink.Take(memory.Offset, _gradient.Span);
            _biasGradient.Span.Clear();
            RowBias.AddRowsTo(_biasGradient.Span, dy);
            sink.Take(memory.Offset + inputs * outputs, _biasGradient.Span);
        }

        protected override void Dispose(bool disposing)
        {
            _gemm.Dispose();
            _gradient.Dispose();
            _biasGradient.Dispose();
            base.Dispose(disposing);
        }
    }
}
