namespace FedActors.TensorFiles;

/// <summary>A file of named float tensors, read tensor by tensor, so that it need not fit into memory.</summary>
internal interface ITensorFile
{
    /// <summary>The tensors, in the order in which the file stores them.</summary>
    IReadOnlyList<StoredTensor> Tensors { get; }

    /// <summary>The elements of a tensor, last index fastest. Valid until the next tensor is opened.</summary>
    FloatReader Open(StoredTensor tensor);
}
