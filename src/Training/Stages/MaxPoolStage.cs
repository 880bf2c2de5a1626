using FedActors.Numerics.Pooling;
using FedActors.Training.Data;

namespace FedActors.Training.Stages;

/// <summary>The largest value of each window.</summary>
internal sealed class MaxPoolStage(string name, SampleShape input, PoolShape shape) : Stage(
    name, input, new SampleShape(input.Channels, shape.OutputSize(input.Height), shape.OutputSize(input.Width)))
{
    public override StageWork Open(StageMemory memory) => new Work(memory, shape);

    private sealed class Work(StageMemory memory, PoolShape shape) : StageWork
    {
        public override void Forward(Pass pass) => MaxPool.Forward(
            shape, pass.Samples, memory.Input.Span, memory.Input.Plane, memory.Output.Span, memory.Output.Plane);

        public override void Backward(Pass pass, IGradientSink sink)
        {
            if (memory.InputGradient is not { } dx) return;
            MaxPool.Backward(
                shape, pass.Samples, memory.Input.Span, memory.Input.Plane, memory.Output.Span, memory.OutputGradient.Span,
                memory.Output.Plane, memory.OutputGradient.Plane, dx.Span, dx.Plane);
        }
    }
}
