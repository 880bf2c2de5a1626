using FedActors.Numerics.Elementwise;
using FedActors.Numerics.Pooling;

namespace FedActors.Training.Modules;

/// <summary>
/// The largest value of each window; negative results become 0 if <paramref name="rectify"/>. A ReLU before the pooling would
/// give the same result with more work.
/// </summary>
internal sealed class MaxPoolModule(string name, SampleShape input, PoolShape shape, bool rectify) : Module(
    name, input, new SampleShape(input.Channels, shape.OutputSize(input.Height), shape.OutputSize(input.Width)))
{
    public override bool IsSampleWise => true;

    public override bool KeepsInput => false;

    public override bool KeepsOutput => rectify;

    public override ModuleWork Open(ModuleMemory memory) => new Work(memory, shape, rectify);

    private sealed class Work(ModuleMemory memory, PoolShape shape, bool rectify) : ModuleWork
    {
        private int[] _places = new int[memory.Trains ? memory.Batch * memory.Output.Shape.Length : 0];

        public override void Forward(Pass pass) => MaxPool.Forward(
            shape, pass.Samples, memory.Input.Span, memory.Input.Plane,
            memory.Output.Span, memory.Output.Plane, Places(pass), rectify);

        public override void Backward(Pass pass, IGradientSink sink)
        {
            if (memory.InputGradient is not { } dx) return;
            var dy = memory.OutputGradient;
            if (rectify)
                for (var sample = 0; sample < pass.Samples; sample++)
                    for (var row = 0; row < dy.Shape.Height; row++)
                        Rectifier.Backward(memory.Output.Row(sample, row), dy.Row(sample, row), dy.Row(sample, row));
            MaxPool.Backward(shape, pass.Samples, dy.Span, dy.Plane, Places(pass), dx.Span, dx.Plane);
        }

        private Span<int> Places(Pass pass)
        {
            var length = memory.Output.Shape.Length;
            if (memory.Trains) return _places.AsSpan(pass.First * length);
            // Nobody looks at them afterwards.
            if (_places.Length < pass.Samples * length) _places = new int[pass.Samples * length];
            return _places;
        }
    }
}
