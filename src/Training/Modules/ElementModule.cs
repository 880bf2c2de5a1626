using FedActors.Numerics.Elementwise;

namespace FedActors.Training.Modules;

/// <summary>A function applied to each value separately.</summary>
internal sealed class ElementModule(string name, SampleShape input, ElementFunction function) : Module(name, input, input)
{
    public override bool IsSampleWise => true;

    public override ModuleWork Open(ModuleMemory memory) => new Work(memory, function);

    private sealed class Work(ModuleMemory memory, ElementFunction function) : ModuleWork
    {
        public override void Forward(Pass pass)
        {
            for (var sample = 0; sample < pass.Samples; sample++)
                for (var row = 0; row < memory.Input.Shape.Height; row++)
                    function.Forward(memory.Input.Row(sample, row), memory.Output.Row(sample, row));
        }

        public override void Backward(Pass pass, IGradientSink sink)
        {
            if (memory.InputGradient is not { } dx) return;
            for (var sample = 0; sample < pass.Samples; sample++)
                for (var row = 0; row < memory.Input.Shape.Height; row++)
                    function.Backward(
                        memory.Input.Row(sample, row), memory.Output.Row(sample, row), memory.OutputGradient.Row(sample, row),
                        dx.Row(sample, row));
        }
    }
}
