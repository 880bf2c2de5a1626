using FedActors.Numerics.Randomness;

namespace FedActors;

/// <summary>
/// A network as a function of one flat parameter vector. It is immutable and shared by all threads; the memory that a thread
/// needs belongs to the session it opens.
/// </summary>
public interface IModel
{
    /// <summary>A short description, such as <c>mlp 784-64-10</c>.</summary>
    string Description { get; }

    /// <summary>The size of the model on the simulated network.</summary>
    long TransferBytes => (long)Tensors.Length * sizeof(float);

    /// <summary>Whether training costs nothing: a stand-in for studies of the protocol alone.</summary>
    bool IsTrivial => false;

    /// <summary>
    /// Whether some parameters are statistics that only training with gradients measures, as in batch normalisation. Such a model
    /// cannot learn from its loss alone.
    /// </summary>
    bool HasStatistics => false;

    /// <summary>Whether a client can keep the state of its optimiser from round to round.</summary>
    bool CanKeepOptimiser => false;

    /// <summary>Whether training heeds <see cref="LocalTraining.Proximal"/>.</summary>
    bool HeedsProximal => false;

    /// <summary>The layout of the parameters in the vector, with PyTorch's names, shapes and order.</summary>
    TensorTable Tensors { get; }

    /// <summary>Writes initial parameters, distributed as in PyTorch's defaults.</summary>
    void Initialise(RandomKey key, Span<float> parameters);

    /// <summary>Opens a workspace for one worker thread, which can serve any number of clients in turn.</summary>
    ITrainingSession Open(LocalTraining training);

    /// <summary>
    /// Opens a workspace that only evaluates, perhaps with less memory; <paramref name="batch"/> samples are the usual number.
    /// </summary>
    IEvaluationSession OpenToEvaluate(int batch) => Open(new LocalTraining { BatchSize = batch });
}
