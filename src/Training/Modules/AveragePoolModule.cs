using FedActors.Numerics.Pooling;

namespace FedActors.Training.Modules;

/// <summary>The mean of each window.</summary>
internal sealed class AveragePoolModule(
    string name, SampleShape input, SampleShape output, (int Height, int Width) window, int stride)
    : Module(name, input, output)
{
    public override bool IsSampleWise => true;

    public override bool KeepsInput => false;

    public override bool KeepsOutput => false;

    public override ModuleWork Open(ModuleMemory memory) => new Work(memory, window, stride);

    private sealed class Work(ModuleMemory memory, (int Height, int Width) window, int stride) : ModuleWork
    {
        public override void Forward(Pass pass) => AveragePool.Forward(
            window, stride, pass.Samples, memory.Input.Span, memory.Input.Plane, memory.Output.Span, memory.Output.Plane);

        public override void Backward(Pass pass, IGradientSink sink)
        {
            if (memory.InputGradient is not { } dx) return;
            AveragePool.Backward(
                window, stride, pass.Samples, memory.OutputGradient.Span, memory.OutputGradient.Plane, dx.Span, dx.Plane);
        }
    }
}
