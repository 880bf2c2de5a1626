using FedActors.Numerics.Elementwise;

namespace FedActors.Training.Modules;

/// <summary>
/// In training, each value is dropped with probability <paramref name="share"/> and the others are scaled by 1/(1 − share).
/// Which ones are dropped is a function of the batch's key, so nothing is stored for the backward pass.
/// </summary>
internal sealed class DropoutModule(string name, SampleShape input, double share) : Module(name, input, input)
{
    public override bool IsSampleWise => true;

    public override bool KeepsInput => false;

    public override bool KeepsOutput => false;

    public override ModuleWork Open(ModuleMemory memory) => new Work(memory, Name, share);

    private sealed class Work(ModuleMemory memory, string name, double share) : ModuleWork
    {
        private readonly Dropout _dropout = new(share);

        public override void Forward(Pass pass) => Apply(pass, memory.Input, memory.Output);

        public override void Backward(Pass pass, IGradientSink sink)
        {
            if (memory.InputGradient is { } dx) Apply(pass, memory.OutputGradient, dx);
        }

        private void Apply(Pass pass, Activations from, Activations to)
        {
            var key = pass.Key.With("dropout").With(name);
            for (var sample = 0; sample < pass.Samples; sample++)
            {
                var draws = key.With(pass.First + sample);
                for (var row = 0; row < from.Shape.Height; row++)
                {
                    var source = from.Row(sample, row);
                    var target = to.Row(sample, row);
                    if (pass.Training) _dropout.Apply(draws, row * source.Length, source, target);
                    else source.CopyTo(target);
                }
            }
        }
    }
}
