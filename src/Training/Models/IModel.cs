using FedActors.Numerics.Layout;
using FedActors.Numerics.Randomness;
using FedActors.Training.Local;

namespace FedActors.Training.Models;

/// <summary>
/// A network as a function of one flat parameter vector. Immutable and shared by all threads;
/// what a thread needs to compute lives in the session it opens.
/// </summary>
public interface IModel
{
    /// <summary>What it is, in words: <c>mlp 784-64-10</c>.</summary>
    string Description { get; }

    /// <summary>The size of the model on the simulated network.</summary>
    long TransferBytes => (long)Tensors.Length * sizeof(float);

    /// <summary>Whether training costs nothing: a stand-in for studies of the protocol alone.</summary>
    bool IsTrivial => false;

    /// <summary>How the parameters lie in the vector, in PyTorch's names, shapes and order.</summary>
    TensorTable Tensors { get; }

    /// <summary>Writes fresh parameters, distributed as PyTorch's defaults.</summary>
    void Initialise(RandomKey key, Span<float> parameters);

    /// <summary>Opens a workspace for one worker thread, which serves any number of clients one after the other.</summary>
    ITrainingSession Open(LocalTraining training);
}
