using FedActors.Training.Data;
using FedActors.Training.Stages;

namespace FedActors.Training.Networks;

/// <summary>Stages one after the other, opened for one thread: the activations between them and the work of each.</summary>
internal sealed class Chain : IDisposable
{
    private readonly List<Activations> _owned = [];
    private readonly List<Segment> _segments = [];

    /// <summary>Opens <paramref name="stages"/> between values that the caller owns; their parameters begin at <paramref name="offset"/>.</summary>
    public Chain(
        IReadOnlyList<Stage> stages, int batch, int offset, Activations input, Activations output, Activations? inputGradient,
        Activations outputGradient)
    {
        var (x, dx) = (input, inputGradient);
        for (int i = 0, next; i < stages.Count; i = next)
        {
            next = Segment.EndOf(stages, i);
            var part = Segment.PartOf(stages, i, next, batch);
            var segment = new Segment(part);
            for (; i < next; i++)
            {
                var last = i == stages.Count - 1;
                var inside = i < next - 1;
                var passing = inside && !stages[i].KeepsOutput && !stages[i + 1].KeepsInput;
                var y = last ? output : Own(stages[i].Output, stages[i + 1].InputBorder, passing ? part : batch);
                var dy = last ? outputGradient : Own(stages[i].Output, stages[i].GradientBorder, inside ? part : batch);
                segment.Add(stages[i].Open(new StageMemory(batch, offset, x, y, dx, dy)), [x, y, dx, dy]);
                offset += ParameterCount(stages[i]);
                (x, dx) = (y, dy);
            }
            _segments.Add(segment);
        }
    }

    /// <summary>How many parameters a stage has.</summary>
    public static int ParameterCount(Stage stage) =>
        stage.Tensors.Sum(tensor => tensor.Shape.Aggregate(1, (product, size) => checked(product * size)));

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
