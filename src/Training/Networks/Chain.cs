using FedActors.Training.Data;
using FedActors.Training.Stages;

namespace FedActors.Training.Networks;

/// <summary>Stages one after the other, opened for one thread: the activations between them and the work of each.</summary>
internal sealed class Chain : IDisposable
{
    private readonly List<StageWork> _works = [];
    private readonly List<Activations> _owned = [];

    /// <summary>Opens <paramref name="stages"/> between values that the caller owns; their parameters begin at <paramref name="offset"/>.</summary>
    public Chain(
        IReadOnlyList<Stage> stages, int batch, int offset, Activations input, Activations output, Activations? inputGradient,
        Activations outputGradient)
    {
        var (x, dx) = (input, inputGradient);
        for (var i = 0; i < stages.Count; i++)
        {
            var last = i == stages.Count - 1;
            var y = last ? output : Own(stages[i].Output, stages[i + 1].InputBorder, batch);
            var dy = last ? outputGradient : Own(stages[i].Output, stages[i].GradientBorder, batch);
            _works.Add(stages[i].Open(new StageMemory(batch, offset, x, y, dx, dy)));
            offset += ParameterCount(stages[i]);
            (x, dx) = (y, dy);
        }
    }

    /// <summary>How many parameters a stage has.</summary>
    public static int ParameterCount(Stage stage) =>
        stage.Tensors.Sum(tensor => tensor.Shape.Aggregate(1, (product, size) => checked(product * size)));

    public void Forward(Pass pass)
    {
        foreach (var work in _works) work.Forward(pass);
    }

    public void Backward(Pass pass, IGradientSink sink)
    {
        for (var i = _works.Count - 1; i >= 0; i--) _works[i].Backward(pass, sink);
    }

    public void Dispose()
    {
        foreach (var work in _works) work.Dispose();
        foreach (var values in _owned) values.Dispose();
    }

    private Activations Own(SampleShape shape, int border, int batch)
    {
        var values = new Activations(shape, border, batch);
        _owned.Add(values);
        return values;
    }
}
