using FedActors.Numerics.Normalisation;
using FedActors.Numerics.Randomness;

namespace FedActors.Training.Modules;

/// <summary>Layer normalisation of vectors.</summary>
internal sealed class LayerNormModule(string name, SampleShape input, LayerNorm norm) : Module(name, input, input)
{
    public override IReadOnlyList<(string Name, int[] Shape)> Tensors => [("weight", [Input.Length]), ("bias", [Input.Length])];

    public override void Initialise(RandomKey key, Span<float> parameters)
    {
        parameters[..Input.Length].Fill(1);
        parameters[Input.Length..].Clear();
    }

    public override ModuleWork Open(ModuleMemory memory) => new Work(memory, norm);

    private sealed class Work(ModuleMemory memory, LayerNorm norm) : ModuleWork
    {
        private readonly int _length = memory.Input.Shape.Length;
        private readonly float[] _gradient = new float[2 * memory.Input.Shape.Length];

        public override void Forward(Pass pass)
        {
            for (var sample = 0; sample < pass.Samples; sample++)
                norm.Forward(memory.Input.Row(sample, 0), Part(pass, 0), Part(pass, 1), memory.Output.Row(sample, 0));
        }

        public override void Backward(Pass pass, IGradientSink sink)
        {
            Array.Clear(_gradient);
            for (var sample = 0; sample < pass.Samples; sample++)
                norm.Backward(
                    memory.Input.Row(sample, 0), memory.OutputGradient.Row(sample, 0),
                    Part(pass, 0), _gradient.AsSpan(0, _length), _gradient.AsSpan(_length),
                    memory.InputGradient is { } dx ? dx.Row(sample, 0) : []);
            sink.Take(memory.Offset, _gradient);
        }

        private ReadOnlySpan<float> Part(Pass pass, int index) => pass.Parameters.Slice(memory.Offset + index * _length, _length);
    }
}
