using FedActors.Aggregation.Matrix;
using FedActors.Numerics.Files;
using FedActors.Numerics.Layout;

namespace FedActors.Cli.Aggregating;

/// <summary>
/// Updates in a file of NumPy (n rows of d values) or of safetensors: one such matrix, or a model's tensors, each with the
/// clients as its first dimension.
/// </summary>
internal static class UpdatesFile
{
    public const string Safetensors = ".safetensors";

    /// <summary>Reads them; layers other than the file's own, where they are given, and no more than so many bytes in memory.</summary>
    public static UpdateMatrix Read(string path, LayerTable? layers, long memory) => InputFile.Read(path, stream =>
        path.EndsWith(Safetensors, StringComparison.OrdinalIgnoreCase) ? Tensors(stream, layers, memory) : Matrix(stream, layers, memory));

    private static UpdateMatrix Matrix(FileStream stream, LayerTable? layers, long memory)
    {
        var matrix = new NpyMatrix(stream, stream.Length);
        var updates = Reserve(matrix.Rows, Fitting(layers, matrix.Columns) ?? LayerTable.Flat(matrix.Columns), memory);
        for (var row = 0; row < matrix.Rows; row++) matrix.ReadRow(updates.Row(row));
        return updates;
    }

    private static UpdateMatrix Tensors(FileStream stream, LayerTable? layers, long memory)
    {
        var (tensors, values) = Numerics.Files.Safetensors.Read(stream);
        var own = OfOneClient(tensors);
        var clients = tensors[0].Shape[0];
        var updates = Reserve(clients, Fitting(layers, own.Length) ?? own, memory);
        for (var client = 0; client < clients; client++)
            for (var index = 0; index < own.Count; index++)
                values.AsSpan(tensors[index].Offset + client * own[index].Length, own[index].Length).CopyTo(updates.Row(client)[own[index].Offset..]);
        return updates;
    }

    /// <summary>The tensors without their first dimension.</summary>
    private static LayerTable OfOneClient(LayerTable tensors)
    {
        if (tensors.Count == 0) throw new FileFormatException("it holds no tensor");
        foreach (var tensor in tensors)
            if (tensor.Shape.Count == 0 || tensor.Shape[0] != tensors[0].Shape[0])
                throw new FileFormatException(
                    $"tensor '{tensor.Name}' is of shape ({string.Join(", ", tensor.Shape)}); the first dimension of all must be the same, the clients");
        return new LayerTable(tensors.Select(tensor => (tensor.Name, tensor.Shape.Skip(1).ToArray())));
    }

    private static LayerTable? Fitting(LayerTable? layers, int columns) => layers is null || layers.Length == columns
        ? layers
        : throw new FileFormatException($"has {columns} values in an update, but the layers have {layers.Length} together");

    private static UpdateMatrix Reserve(int rows, LayerTable layers, long memory) =>
        UpdateMatrix.Within(memory, rows, layers, Path.GetTempPath());
}
