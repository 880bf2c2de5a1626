using FedActors.Engine.RunFolders;
using FedActors.TensorFiles;

namespace FedActors.Cli.Aggregating;

/// <summary>Writes the aggregate, for NumPy or as safetensors.</summary>
internal static class ResultFile
{
    private const string Npy = ".npy";

    public static void CheckName(string path)
    {
        if (!Is(path, Npy) && !Is(path, UpdatesFile.Safetensors))
            throw new InputException($"{path}: the name of the result must end in .npy or .safetensors");
    }

    public static void Write(string path, TensorTable tensors, float[] aggregate) => Create(path, stream =>
    {
        if (Is(path, Npy)) TensorFiles.Npy.Write(stream, new NumericArray([aggregate.Length], aggregate));
        else Safetensors.Write(stream, tensors, aggregate);
    });

    public static void Create(string path, Action<Stream> write)
    {
        try
        {
            WholeFile.Write(path, write);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new InputException($"{path}: cannot be written: {error.Message}", error);
        }
    }

    private static bool Is(string path, string extension) => path.EndsWith(extension, StringComparison.OrdinalIgnoreCase);
}
