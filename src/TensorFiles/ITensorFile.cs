namespace FedActors.TensorFiles;

/// <summary>A file of named tensors of floats, read tensor by tensor, so that it need not fit into memory.</summary>
public interface ITensorFile
{
    /// <summary>The tensors, in the order of their places.</summary>
    IReadOnlyList<StoredTensor> Tensors { get; }

    /// <summary>The elements of a tensor, last index fastest. Good until the next one is opened.</summary>
    FloatReader Open(StoredTensor tensor);
}
