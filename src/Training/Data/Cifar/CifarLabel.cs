namespace FedActors.Training.Data.Cifar;

/// <summary>Where a file stores the label of an image.</summary>
/// <param name="Name">In the Python version: the name of the list of labels.</param>
/// <param name="At">In the binary version: the index of the label among the label bytes.</param>
/// <param name="Bytes">In the binary version: the number of label bytes.</param>
/// <param name="Classes">The number of classes; labels must be below it.</param>
internal sealed record CifarLabel(string Name, int At, int Bytes, int Classes)
{
    /// <summary>Returns <paramref name="label"/> if it is valid.</summary>
    public int Checked(long label, int sample, string path) => label >= 0 && label < Classes
        ? (int)label
        : throw new DataFileException(
            path, $"label {label} of sample {sample} is {(label < 0 ? "below 0" : $"not below {Classes}")}");
}
