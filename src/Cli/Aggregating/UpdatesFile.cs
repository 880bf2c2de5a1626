using FedActors.Aggregation.Matrix;
using FedActors.Numerics.Layout;
using FedActors.TensorFiles;

namespace FedActors.Cli.Aggregating;

/// <summary>
/// Updates in a file of NumPy (n rows of d values), or of NumPy (.npz) or safetensors with one such matrix or a model's tensors, each
/// with the clients as its first dimension.
/// </summary>
internal static class UpdatesFile
{
    public const string Safetensors = ".safetensors";
    private const string Archive = ".npz";

    /// <summary>Reads them; layers other than the file's own, where they are given, and no more than so many bytes in memory.</summary>
    public static UpdateMatrix Read(string path, LayerTable? layers, long memory) => InputFile.Read(path, stream =>
    {
        if (Is(path, Safetensors)) return Tensors(new SafetensorsFile(stream), layers, memory);
        if (!Is(path, Archive)) return Matrix(stream, layers, memory);
        using var archive = new NpzFile(stream);
        return Tensors(archive, layers, memory);
    });

    private static UpdateMatrix Matrix(FileStream stream, LayerTable? layers, long memory)
    {
        var matrix = new NpyMatrix(stream, stream.Length);
        return Filled(matrix.Rows, Fitting(layers, matrix.Columns) ?? LayerTable.Flat(matrix.Columns), memory, updates =>
        {
            for (var row = 0; row < matrix.Rows; row++) matrix.ReadRow(updates.Row(row));
        });
    }

    private static UpdateMatrix Tensors(ITensorFile file, LayerTable? layers, long memory)
    {
        var own = OfOneClient(file.Tensors);
        var clients = file.Tensors[0].Shape[0];
        return Filled(clients, Fitting(layers, own.Length) ?? own, memory, updates =>
        {
            for (var index = 0; index < own.Count; index++)
            {
                var values = file.Open(file.Tensors[index]);
                for (var client = 0; client < clients; client++) values.Read(updates.Row(client, own[index]));
            }
        });
    }

    /// <summary>The tensors without their first dimension.</summary>
    private static LayerTable OfOneClient(IReadOnlyList<StoredTensor> tensors)
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

    private static UpdateMatrix Filled(int rows, LayerTable layers, long memory, Action<UpdateMatrix> fill)
    {
        var updates = Reserve(rows, layers, memory);
        try
        {
            fill(updates);
            return updates;
        }
        catch
        {
            updates.Dispose();
            throw;
        }
    }

    private static UpdateMatrix Reserve(int rows, LayerTable layers, long memory)
    {
        var folder = Path.GetTempPath();
        try
        {
            return UpdateMatrix.Within(memory, rows, layers, folder);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            var bytes = (long)rows * layers.Length * sizeof(float);
            throw new InputException($"--memory: {bytes} bytes of updates do not go into a temporary file in {folder} (TMPDIR names another folder): {error.Message}", error);
        }
    }

    private static bool Is(string path, string extension) => path.EndsWith(extension, StringComparison.OrdinalIgnoreCase);
}
