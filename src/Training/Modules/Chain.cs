namespace FedActors.Training.Modules;

/// <summary>A sequence of modules opened for one thread: the activations between them and the work of each.</summary>
internal sealed class Chain : IDisposable
{
    private readonly List<Activations> _owned = [];
    private readonly List<Segment> _segments = [];

    /// <summary>
    /// Opens <paramref name="modules"/> between values that the caller owns; their parameters start at
    /// <paramref name="offset"/>. Unless it <paramref name="trains"/>, nothing is kept for a backward pass.
    /// </summary>
    public Chain(
        IReadOnlyList<Module> modules, int batch, int offset, Activations input, Activations output, Activations? inputGradient,
        Activations outputGradient, bool trains = true)
    {
        var (x, dx) = (input, inputGradient);
        for (int i = 0, next; i < modules.Count; i = next)
        {
            next = Segment.EndOf(modules, i);
            var part = Segment.PartOf(modules, i, next, batch);
            var segment = new Segment(part);
            for (; i < next; i++)
            {
                var last = i == modules.Count - 1;
                var inside = i < next - 1;
                var passing = inside && !(trains && (modules[i].KeepsOutput || modules[i + 1].KeepsInput));
                var y = last ? output : Own(modules[i].Output, modules[i + 1].InputBorder, passing ? part : batch);
                var dy = last ? outputGradient : Own(modules[i].Output, modules[i].GradientBorder, inside ? part : batch);
                segment.Add(modules[i].Open(new ModuleMemory(batch, offset, x, y, dx, dy) { Trains = trains }), [x, y, dx, dy]);
                offset += ParameterCount(modules[i]);
                (x, dx) = (y, dy);
            }
            _segments.Add(segment);
        }
    }

    /// <summary>The number of parameters of a module.</summary>
    public static int ParameterCount(Module module) =>
        module.Tensors.Sum(tensor => tensor.Shape.Aggregate(1, (product, size) => checked(product * size)));

    public void Forward(Pass pass)
    {
        foreach (var segment in _segments) segment.Forward(pass);
    }

    public void Backward(Pass pass, IGradientSink sink)
    {
        for (var i = _segments.Count - 1; i >= 0; i--) _segments[i].Backward(pass, sink);
    }

    public void Dispose()
    {
        foreach (var segment in _segments) segment.Dispose();
        foreach (var values in _owned) values.Dispose();
    }

    private Activations Own(SampleShape shape, int border, int capacity)
    {
        var values = new Activations(shape, border, capacity);
        _owned.Add(values);
        return values;
    }
}
