using FedActors.Training.Modules;

namespace FedActors.Plugin;

/// <summary>A layer without parameters: ln(1 + eˣ).</summary>
public sealed record SoftplusOptions : LayerOptions
{
    public static Kind<LayerOptions> Described { get; } =
        Describe("own-softplus", "ln(1 + eˣ).", new SoftplusOptions()).Under("Our own").Done();

    public override Kind<LayerOptions> Descriptor => Described;

    protected override Module Build(string name, SampleShape input) => new SoftplusModule(name, input);

    private sealed class SoftplusModule(string name, SampleShape input) : Module(name, input, input)
    {
        public override bool IsSampleWise => true;

        public override bool KeepsOutput => false;

        public override ModuleWork Open(ModuleMemory memory) => new Work(memory);
    }

    private sealed class Work(ModuleMemory memory) : ModuleWork
    {
        public override void Forward(Pass pass)
        {
            var x = memory.Input.Dense(pass.Samples);
            var y = memory.Output.Dense(pass.Samples);
            for (var i = 0; i < x.Length; i++) y[i] = MathF.Max(x[i], 0) + MathF.Log(1 + MathF.Exp(-MathF.Abs(x[i])));
        }

        public override void Backward(Pass pass, IGradientSink sink)
        {
            if (memory.InputGradient is not { } gradient) return;
            var x = memory.Input.Dense(pass.Samples);
            var dx = gradient.Dense(pass.Samples);
            var dy = memory.OutputGradient.Dense(pass.Samples);
            for (var i = 0; i < x.Length; i++) dx[i] = dy[i] / (1 + MathF.Exp(-x[i]));
        }
    }
}
