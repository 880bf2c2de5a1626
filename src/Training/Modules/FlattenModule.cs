namespace FedActors.Training.Modules;

/// <summary>
/// Turns images into vectors in PyTorch's order: channel, row, pixel. (Between modules an image is stored as row, pixel,
/// channel.)
/// </summary>
internal sealed class FlattenModule(string name, SampleShape input) : Module(name, input, SampleShape.Vector(input.Length))
{
    public override bool IsSampleWise => true;

    public override bool KeepsInput => false;

    public override bool KeepsOutput => false;

    public override ModuleWork Open(ModuleMemory memory) => new Work(memory);

    private sealed class Work(ModuleMemory memory) : ModuleWork
    {
        public override void Forward(Pass pass)
        {
            for (var sample = 0; sample < pass.Samples; sample++)
                ChannelOrder.ToChannelsFirst(memory.Input, sample, Vector(memory.Output, sample));
        }

        public override void Backward(Pass pass, IGradientSink sink)
        {
            if (memory.InputGradient is not { } dx) return;
            for (var sample = 0; sample < pass.Samples; sample++)
                ChannelOrder.FromChannelsFirst(Vector(memory.OutputGradient, sample), dx, sample);
        }

        private static Span<float> Vector(Activations values, int sample) =>
            values.Span.Slice(sample * values.Shape.Length, values.Shape.Length);
    }
}
