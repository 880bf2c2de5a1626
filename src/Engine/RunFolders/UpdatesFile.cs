using FedActors.TensorFiles;

namespace FedActors.Engine.RunFolders;

/// <summary>
/// The updates of one round as an archive of NumPy arrays: <c>updates</c> (n × d, float32), <c>clients</c> (n, int32) and
/// <c>hostile</c> (n, 0 or 1); and for each tensor, in the order of the columns, <c>shape.NAME</c> with its axes.
/// </summary>
internal static class UpdatesFile
{
    /// <summary>The name in the run's folder. A rule may have any name; escaping keeps its files apart and inside.</summary>
    public static string NameOf(string run, int round) =>
        Path.Combine("updates", $"{Uri.EscapeDataString(run)}-round-{round}.npz");

    /// <summary>Writes the archive.</summary>
    public static void Write(Stream stream, RoundUpdates updates)
    {
        var count = updates.Clients.Count;
        Npz.Write(stream,
        [
            new("updates", new NumericArray([count, updates.Tensors.Length], updates.Values)),
            new("clients", new NumericArray([count], updates.Clients.ToArray())),
            new("hostile", new NumericArray([count], updates.IsHostile.Select(hostile => (byte)(hostile ? 1 : 0)).ToArray())),
            .. updates.Tensors.Select(tensor => KeyValuePair.Create(
                $"shape.{tensor.Name}", new NumericArray([tensor.Shape.Count], tensor.Shape.ToArray()))),
        ]);
    }
}
