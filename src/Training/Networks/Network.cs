using FedActors.Numerics.Randomness;
using FedActors.Training.Modules;

namespace FedActors.Training.Networks;

/// <summary>A chain of modules that ends in one logit per class.</summary>
internal sealed class Network : IModel
{
    private readonly IReadOnlyList<Module> _modules;

    public Network(string description, IReadOnlyList<Module> modules)
    {
        (Description, _modules) = (description, modules);
        Tensors = new TensorTable(
            from module in modules from tensor in module.Tensors select ($"{module.Name}.{tensor.Name}", tensor.Shape));
    }

    public string Description { get; }

    public TensorTable Tensors { get; }

    public bool HasStatistics => _modules.Any(module => module.HasStatistics);

    public bool CanKeepOptimiser => true;

    public bool HeedsProximal => true;

    /// <summary>The shape of a sample.</summary>
    public SampleShape Input => _modules[0].Input;

    /// <summary>The number of classes.</summary>
    public int Classes => _modules[^1].Output.Length;

    public void Initialise(RandomKey key, Span<float> parameters)
    {
        if (parameters.Length != Tensors.Length)
            throw new ArgumentException($"{parameters.Length} parameters for a network of {Tensors.Length}");
        var offset = 0;
        for (var i = 0; i < _modules.Count; i++)
        {
            var count = Chain.ParameterCount(_modules[i]);
            _modules[i].Initialise(key.With("layer").With(i), parameters.Slice(offset, count));
            offset += count;
        }
    }

    public ITrainingSession Open(LocalTraining training) => new Session(this, training);

    public IEvaluationSession OpenToEvaluate(int batch) => new EvaluationSession(this, batch);

    /// <summary>
    /// Reserves memory for batches of at most <paramref name="batch"/> samples, on which it <paramref name="trains"/> or not.
    /// </summary>
    public NetworkWork OpenWork(int batch, bool trains = true) => new(_modules, batch, trains);

    /// <summary>Throws if a vector is not as long as the parameters.</summary>
    public void CheckLength(int length)
    {
        if (length != Tensors.Length)
            throw new ArgumentException($"a vector of {length} elements for a model of {Tensors.Length} parameters");
    }
}
