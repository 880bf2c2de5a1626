using FedActors.Numerics.Files;
using FedActors.TensorFiles;

namespace FedActors.Engine.Experiments;

/// <summary>Reads the parameters that a model starts from, if a file holds them.</summary>
internal static class StartModel
{
    /// <summary>
    /// Reads the tensors of a table by their names; empty if there is no file. Without a table, only whether it can be opened is
    /// tried.
    /// </summary>
    public static float[] Read(string? path, TensorTable? tensors)
    {
        if (path is null) return [];
        using var file = RegularFile.Open(path);
        return tensors is null ? [] : Safetensors.Read(file, tensors);
    }
}
