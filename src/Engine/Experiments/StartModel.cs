using FedActors.Actors;
using FedActors.Numerics.Files;
using FedActors.Numerics.Layout;
using FedActors.Numerics.Randomness;
using FedActors.Settings;
using FedActors.TensorFiles;

namespace FedActors.Engine.Experiments;

/// <summary>Reads the parameters that a model starts from, if a file holds them.</summary>
internal static class StartModel
{
    /// <summary>What is wrong with the tensors that are not to be taken from the file.</summary>
    public static IEnumerable<Problem> CheckExcept(TensorTable tensors, IReadOnlyList<string> except) =>
        from name in except
        where !tensors.Any(tensor => IsBelow(tensor.Name, name))
        select new Problem(
            "start-except", $"names '{Printable.Quote(name)}', but the model has no such tensor, nor any below it");

    /// <summary>
    /// Reads the model's tensors by their names; empty if there is no file. The exceptions are those of a fresh model, and what
    /// the file holds under their names is not looked at. Without a model, only whether the file can be opened is tried.
    /// </summary>
    public static float[] Read(Experiment experiment, IModel? model, RandomKey key)
    {
        if (experiment.StartFrom is not { } path) return [];
        if (!Path.Exists(path))
            throw new FileNotFoundException(
                $"there is no {Printable.Quote(path)}"
                + (Path.IsPathRooted(path) ? "" : " in the folder that the program was started in"));
        using var file = RegularFile.Open(path);
        if (model is null) return [];
        if (experiment.StartExcept.Count == 0) return Safetensors.Read(file, model.Tensors);

        var start = FederationPlan.FreshParameters(model, key);
        var taken = model.Tensors.Where(tensor => !IsExcept(tensor.Name)).ToArray();
        var read = Safetensors.Read(file, Table(taken), IsExcept).AsSpan();
        foreach (var tensor in taken)
        {
            read[..tensor.Length].CopyTo(start.AsSpan(tensor.Offset));
            read = read[tensor.Length..];
        }
        return start;

        bool IsExcept(string tensor) => experiment.StartExcept.Any(name => IsBelow(tensor, name));
    }

    private static TensorTable Table(IEnumerable<Tensor> tensors) =>
        new(tensors.Select(tensor => (tensor.Name, tensor.Shape.ToArray())));

    private static bool IsBelow(string tensor, string name) =>
        tensor == name || tensor.StartsWith($"{name}.", StringComparison.Ordinal);
}
