using FedActors.Numerics.Randomness;
using FedActors.Numerics.Vectors;

namespace FedActors.Training.Modules;

/// <summary>y = body(x) + shortcut(x) (He et al., arXiv 1512.03385); without modules, the shortcut is x itself.</summary>
internal sealed class ResidualModule(string name, SampleShape input, IReadOnlyList<Module> body, IReadOnlyList<Module> shortcut)
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

    public override ModuleWork Open(ModuleMemory memory) => new Work(memory, body, shortcut);

    private sealed class Work : ModuleWork
    {
        private readonly ModuleMemory _memory;
        private readonly Branch _body;
        private readonly Branch? _shortcut;

        public Work(ModuleMemory memory, IReadOnlyList<Module> body, IReadOnlyList<Module> shortcut)
        {
            _memory = memory;
            _body = new Branch(memory, body, memory.Offset);
            if (shortcut.Count > 0) _shortcut = new Branch(memory, shortcut, memory.Offset + body.Sum(Chain.ParameterCount));
        }

        public override void Forward(Pass pass)
        {
            _body.Forward(pass);
            _shortcut?.Forward(pass);
            Add(pass.Samples, _body.Output, _shortcut?.Output ?? _memory.Input, _memory.Output);
        }

        public override void Backward(Pass pass, IGradientSink sink)
        {
            _body.Backward(pass, sink);
            _shortcut?.Backward(pass, sink);
            if (_memory.InputGradient is not { } dx) return;
            Add(pass.Samples, _body.InputGradient!, _shortcut?.InputGradient ?? _memory.OutputGradient, dx);
        }

        protected override void Dispose(bool disposing)
        {
            _body.Dispose();
            _shortcut?.Dispose();
            base.Dispose(disposing);
        }

        private static void Add(int samples, Activations one, Activations other, Activations sum)
        {
            for (var sample = 0; sample < samples; sample++)
                for (var row = 0; row < sum.Shape.Height; row++)
                {
                    var target = sum.Row(sample, row);
                    one.Row(sample, row).CopyTo(target);
                    FloatVector.AddScaled(target, 1, other.Row(sample, row));
                }
        }
    }
}
