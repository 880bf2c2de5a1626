using FedActors.Training.Data;
using FedActors.Training.Layers;
using FedActors.Training.Stages;

namespace FedActors.Training.Networks;

/// <summary>Turns layers into stages: checks shapes, flattens before dense layers, lets a ReLU join a layer beside it.</summary>
internal static class ChainBuilder
{
    public static IReadOnlyList<Stage> Build(IReadOnlyList<LayerOptions> layers, SampleShape input, string prefix = "")
    {
        var stages = new List<Stage>();
        foreach (var (name, layer) in Joined(layers))
        {
            if (layer is DenseOptions && input.Channels > 1 && input.Height * input.Width > 1)
                Add(new FlattenStage($"{prefix}{name}.flatten", input));
            Add(layer.Build(prefix + name, input));
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

    /// <summary>The layers by name, without those ReLUs that the layer before or the max pooling after can do by the way.</summary>
    private static IEnumerable<(string Name, LayerOptions Layer)> Joined(IReadOnlyList<LayerOptions> layers)
    {
        for (var place = 0; place < layers.Count; place++)
        {
            var (layer, name) = (layers[place], layers[place].Name ?? $"{place}");
            switch (layer, At(place + 1), At(place + 2))
            {
                case (ReluOptions, MaxPoolOptions pool, _):
                    yield return (pool.Name ?? $"{place + 1}", pool with { Rectify = true });
                    place++;
                    break;
                case (DenseOptions dense, ReluOptions, _):
                    yield return (name, dense with { Rectify = true });
                    place++;
                    break;
                case (ConvolutionOptions convolution, ReluOptions, not MaxPoolOptions):
                    yield return (name, convolution with { Rectify = true });
                    place++;
                    break;
                default:
                    yield return (name, layer);
                    break;
            }
        }

        LayerOptions? At(int place) => place < layers.Count ? layers[place] : null;
    }
}
