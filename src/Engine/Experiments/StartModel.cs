using FedActors.Numerics.Layout;
using FedActors.TensorFiles;

namespace FedActors.Engine.Experiments;

/// <summary>The parameters that a model starts from, where a file holds them.</summary>
internal static class StartModel
{
    /// <summary>Reads the tensors of a table by their names; nothing where there is no file.</summary>
    public static float[] Read(string? path, TensorTable tensors)
    {
        if (path is null) return [];
        using var file = File.OpenRead(path);
        return Safetensors.Read(file, tensors);
    }
}
