using FedActors.Training.Data;
using FedActors.Training.Layers;
using FedActors.Training.Stages;

namespace FedActors.Training.Networks;

/// <summary>Turns layers into stages: checks shapes, flattens before dense layers, lets a ReLU join the layer before it.</summary>
internal static class ChainBuilder
{
    public static IReadOnlyList<Stage> Build(IReadOnlyList<LayerOptions> layers, SampleShape input, string prefix = "")
    {
        var stages = new List<Stage>();
        for (var place = 0; place < layers.Count; place++)
        {
            var name = prefix + (layers[place].Name ?? $"{place}");
            if (layers[place] is DenseOptions && input.Channels > 1 && input.Height * input.Width > 1) Add(new FlattenStage($"{name}.flatten", input));
            var rectified = place + 1 < layers.Count && layers[place + 1] is ReluOptions ? Rectified(layers[place]) : null;
            Add((rectified ?? layers[place]).Build(name, input));
            if (rectified is not null) place++;
        }
        return stages;

        void Add(Stage stage)
        {
            stages.Add(stage);
            input = stage.Output;
        }
    }

    /// <summary>What the stages with parameters give, for a description.</summary>
    public static IEnumerable<SampleShape> Widths(IEnumerable<Stage> stages) =>
        stages.Where(stage => stage.Tensors.Count > 0).Select(stage => stage.Output);

    private static LayerOptions? Rectified(LayerOptions layer) => layer switch
    {
        DenseOptions dense => dense with { Rectify = true },
        ConvolutionOptions convolution => convolution with { Rectify = true },
        _ => null,
    };
}
