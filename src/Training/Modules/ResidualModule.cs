using FedActors.Numerics.Randomness;
using FedActors.Numerics.Vectors;

namespace FedActors.Training.Modules;

/// <summary>
/// y = body(x) + shortcut(x) (He et al., arXiv 1512.03385); without modules, the shortcut is x itself. In training, a sample
/// skips the body with probability <paramref name="drop"/>.
/// </summary>
internal sealed class ResidualModule(
    string name, SampleShape input, IReadOnlyList<Module> body, IReadOnlyList<Module> shortcut, double drop)
    : Module(name, input, body[^1].Output)
{
    private IEnumerable<Module> All => body.Concat(shortcut);

    public override IReadOnlyList<(string Name, int[] Shape)> Tensors =>
    [
        .. from module in All
           from tensor in module.Tensors
           select ($"{module.Name[(Name.Length + 1)..]}.{tensor.Name}", tensor.Shape),
    ];

    public override int InputBorder => Math.Max(body[0].InputBorder, shortcut.Count == 0 ? 0 : shortcut[0].InputBorder);

    public override bool HasStatistics => All.Any(module => module.HasStatistics);

    public override void Initialise(RandomKey key, Span<float> parameters)
    {
        var (offset, place) = (0, 0);
        foreach (var module in All)
        {
            var count = Chain.ParameterCount(module);
            module.Initialise(key.With(place++), parameters.Slice(offset, count));
            offset += count;
        }
    }

    public override ModuleWork Open(ModuleMemory memory) => new Work(memory, body, shortcut, new StochasticDepth(Name, drop));

    private sealed class Work : ModuleWork
    {
        private readonly ModuleMemory _memory;
        private readonly Branch _body;
        private readonly Branch? _shortcut;
        private readonly StochasticDepth _depth;

        public Work(
            ModuleMemory memory, IReadOnlyList<Module> body, IReadOnlyList<Module> shortcut, StochasticDepth depth)
        {
            (_memory, _depth) = (memory, depth);
            _body = new Branch(memory, body, memory.Offset);
            if (shortcut.Count > 0) _shortcut = new Branch(memory, shortcut, memory.Offset + body.Sum(Chain.ParameterCount));
        }

        public override void Forward(Pass pass)
        {
            _body.Forward(pass);
            _shortcut?.Forward(pass);
            for (var sample = 0; sample < pass.Samples; sample++)
                Add(sample, _shortcut?.Output ?? _memory.Input, _depth.Scale(pass, sample), _body.Output, _memory.Output);
        }

        public override void Backward(Pass pass, IGradientSink sink)
        {
            for (var sample = 0; sample < pass.Samples; sample++)
            {
                _body.TakeGradient(sample, _depth.Scale(pass, sample));
                _shortcut?.TakeGradient(sample, 1);
            }
            _body.Backward(pass, sink);
            _shortcut?.Backward(pass, sink);
            if (_memory.InputGradient is not { } dx) return;
            for (var sample = 0; sample < pass.Samples; sample++)
                Add(sample, _shortcut?.InputGradient ?? _memory.OutputGradient, 1, _body.InputGradient!, dx);
        }

        protected override void Dispose(bool disposing)
        {
            _body.Dispose();
            _shortcut?.Dispose();
            base.Dispose(disposing);
        }

        private static void Add(int sample, Activations around, float scale, Activations body, Activations sum)
        {
            for (var row = 0; row < sum.Shape.Height; row++)
            {
                var target = sum.Row(sample, row);
                around.Row(sample, row).CopyTo(target);
                if (scale != 0) FloatVector.AddScaled(target, scale, body.Row(sample, row));
            }
        }
    }
}
