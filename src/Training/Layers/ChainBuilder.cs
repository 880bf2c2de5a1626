using FedActors.Training.Modules;

namespace FedActors.Training.Layers;

/// <summary>
/// Turns layers into modules: checks shapes, flattens before dense layers, and merges a ReLU into a neighbouring layer.
/// </summary>
internal static class ChainBuilder
{
    // Per sample, between two layers: a batch of 64 takes 4 GB.
    private const long MostValues = 1 << 24;

    public static IReadOnlyList<Module> Build(IReadOnlyList<LayerOptions> layers, SampleShape input, string prefix = "")
    {
        var modules = new List<Module>();
        foreach (var (name, layer) in Joined([.. OneByOne(layers, prefix)]))
        {
            if (layer is DenseOptions && input.Channels > 1 && input.Height * input.Width > 1)
                Add(new FlattenModule($"{name}.flatten", input));
            Add(layer.Build(name, input));
        }
        return modules;

        void Add(Module module)
        {
            CheckSize(module);
            modules.Add(module);
            input = module.Output;
        }
    }

    /// <summary>The output shapes of the modules with parameters, for a description.</summary>
    public static IEnumerable<SampleShape> Widths(IEnumerable<Module> modules) =>
        modules.Where(module => module.Tensors.Count > 0).Select(module => module.Output);

    /// <summary>The layers by their full names, with those of a sequence in its place.</summary>
    private static IEnumerable<(string Name, LayerOptions Layer)> OneByOne(IReadOnlyList<LayerOptions> layers, string prefix)
    {
        CheckNames(layers, prefix);
        for (var place = 0; place < layers.Count; place++)
        {
            var name = prefix + NameOf(layers, place);
            if (layers[place] is not SequentialOptions sequence) yield return (name, layers[place]);
            else if (sequence.Layers.Count == 0) throw new ShapeException(name, "a sequence needs at least one layer");
            else
                foreach (var each in OneByOne(sequence.Layers, $"{name}.")) yield return each;
        }
    }

    private static void CheckNames(IReadOnlyList<LayerOptions> layers, string prefix)
    {
        var names = new HashSet<string>();
        for (var place = 0; place < layers.Count; place++)
        {
            var name = NameOf(layers, place);
            if (name.Length == 0 || name.Contains('.', StringComparison.Ordinal))
                throw new ShapeException(prefix + name, "a name must have at least one character and no dots");
            if (!names.Add(name)) throw new ShapeException(prefix + name, "two layers have this name");
        }
    }

    private static void CheckSize(Module module)
    {
        foreach (var (name, shape) in module.Tensors)
            if (shape.Aggregate(1.0, (product, size) => product * size) > Array.MaxLength)
                throw new ShapeException(module.Name, $"its {name} of {string.Join('×', shape)} is too large");
        var (input, output) = (module.Input, module.Output);
        var around = 2L * module.InputBorder;
        if ((double)input.Channels * (input.Height + around) * (input.Width + around) > MostValues)
            throw new ShapeException(
                module.Name, $"{input} with a border of {module.InputBorder} zeros is more than {MostValues} values");
        if ((double)output.Channels * output.Height * output.Width > MostValues)
            throw new ShapeException(module.Name, $"it gives {output}, which is more than {MostValues} values");
    }

    private static string NameOf(IReadOnlyList<LayerOptions> layers, int place) => layers[place].Name ?? $"{place}";

    /// <summary>The layers by name, without the ReLUs that the layer before or a max pooling after them can apply.</summary>
    private static IEnumerable<(string Name, LayerOptions Layer)> Joined(IReadOnlyList<(string Name, LayerOptions Layer)> layers)
    {
        for (var place = 0; place < layers.Count; place++)
        {
            var (name, layer) = layers[place];
            switch (layer, At(place + 1), At(place + 2))
            {
                case (ReluOptions, MaxPoolOptions pool, _):
                    yield return (layers[place + 1].Name, pool with { Rectify = true });
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

        LayerOptions? At(int place) => place < layers.Count ? layers[place].Layer : null;
    }
}
