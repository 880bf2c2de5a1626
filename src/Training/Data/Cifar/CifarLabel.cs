namespace FedActors.Training.Data.Cifar;

/// <summary>Where the label of an image is.</summary>
/// <param name="Name">In the Python version: the name of the list.</param>
/// <param name="At">In the binary version: which of the label bytes it is.</param>
/// <param name="Bytes">In the binary version: how many label bytes there are.</param>
/// <param name="Classes">Labels must be below it.</param>
internal sealed record CifarLabel(string Name, int At, int Bytes, int Classes)
{
    /// <summary><paramref name="label"/>, if it is one.</summary>
    public int Checked(long label, int sample, string path) => label >= 0 && label < Classes
        ? (int)label
        : throw new DataException($"{path}: label {label} of sample {sample} is {(label < 0 ? "below 0" : $"not below {Classes}")}");
}
