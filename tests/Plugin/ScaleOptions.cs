using FedActors.Numerics.Randomness;
using FedActors.Training.Modules;

namespace FedActors.Plugin;

/// <summary>A layer with parameters: each feature times a weight of its own.</summary>
public sealed record ScaleOptions : LayerOptions
{
    public static Kind<LayerOptions> Described { get; } =
        Describe("own-scale", "Each feature times a weight of its own.", new ScaleOptions())
            .Under("Our own")
            .Number("start", o => o.Start, (o, v) => o with { Start = v }, "the weights before training", Bounds.Positive)
            .Done();

    public override Kind<LayerOptions> Descriptor => Described;

    public double Start { get; init; } = 1;

    protected override Module Build(string name, SampleShape input) => new ScaleModule(name, input, (float)Start);

    private sealed class ScaleModule(string name, SampleShape input, float start) : Module(name, input, input)
    {
        public override IReadOnlyList<(string Name, int[] Shape)> Tensors => [("weight", [Input.Length])];

        public override void Initialise(RandomKey key, Span<float> parameters) => parameters.Fill(start);

        public override ModuleWork Open(ModuleMemory memory) => new Work(memory, Input.Length);
    }

    private sealed class Work(ModuleMemory memory, int length) : ModuleWork
    {
        private readonly float[] _gradient = new float[length];

        public override void Forward(Pass pass)
        {
            var x = memory.Input.Dense(pass.Samples);
            var y = memory.Output.Dense(pass.Samples);
            var weight = pass.Parameters.Slice(memory.Offset, length);
            for (var i = 0; i < x.Length; i++) y[i] = x[i] * weight[i % length];
        }

        public override void Backward(Pass pass, IGradientSink sink)
        {
            var x = memory.Input.Dense(pass.Samples);
            var dy = memory.OutputGradient.Dense(pass.Samples);
            var weight = pass.Parameters.Slice(memory.Offset, length);
            Array.Clear(_gradient);
            for (var i = 0; i < x.Length; i++) _gradient[i % length] += dy[i] * x[i];
            if (memory.InputGradient is { } gradient)
            {
                var dx = gradient.Dense(pass.Samples);
                for (var i = 0; i < dx.Length; i++) dx[i] = dy[i] * weight[i % length];
            }
            sink.Take(memory.Offset, _gradient);
        }
    }
}
