using FedActors.TensorFiles;

namespace FedActors.Cli.Aggregating;

/// <summary>
/// Updates from a NumPy file (n rows of d values), or from a NumPy archive (.npz) or safetensors file that holds one such matrix
/// or a model's tensors, each with the clients as its first dimension.
/// </summary>
internal static class UpdatesFile
{
    public const string Safetensors = ".safetensors";
    private const string Archive = ".npz";

    /// <summary>Reads the updates, with the given tensors if any; at most <paramref name="memory"/> bytes in memory.</summary>
    public static UpdateMatrix Read(string path, TensorTable? tensors, long memory) => InputFile.Read(path, stream =>
    {
        if (Is(path, Safetensors)) return Tensors(new SafetensorsFile(stream), tensors, memory);
        if (!Is(path, Archive)) return Matrix(stream, tensors, memory);
        using var archive = new NpzFile(stream);
        return Tensors(archive, tensors, memory);
    });

    private static UpdateMatrix Matrix(FileStream stream, TensorTable? tensors, long memory)
    {
        var matrix = new NpyMatrix(stream, stream.Length);
        return Filled(matrix.Rows, Fitting(tensors, matrix.Columns) ?? TensorTable.Flat(matrix.Columns), memory, updates =>
        {
            for (var row = 0; row < matrix.Rows; row++) matrix.ReadRow(updates.Row(row));
        });
    }

    private static UpdateMatrix Tensors(ITensorFile file, TensorTable? tensors, long memory)
    {
        var own = OfOneClient(file.Tensors);
        var clients = file.Tensors[0].Shape[0];
        return Filled(clients, Fitting(tensors, own.Length) ?? own, memory, updates =>
        {
            for (var index = 0; index < own.Count; index++)
            {
                var values = file.Open(file.Tensors[index]);
                for (var client = 0; client < clients; client++) values.Read(updates.Row(client, own[index]));
            }
        });
    }

    /// <summary>The tensors without their first dimension.</summary>
    private static TensorTable OfOneClient(IReadOnlyList<StoredTensor> tensors)
    {
        if (tensors.Count == 0) throw new FileFormatException("it holds no tensor");
        foreach (var tensor in tensors)
            if (tensor.Shape.Count == 0 || tensor.Shape[0] != tensors[0].Shape[0])
                throw new FileFormatException(
                    $"tensor '{tensor.Name}' is of shape ({string.Join(", ", tensor.Shape)}); "
                    + "the first dimension, the clients, must be the same for all");
        return new TensorTable(tensors.Select(tensor => (tensor.Name, tensor.Shape.Skip(1).ToArray())));
    }

    private static TensorTable? Fitting(TensorTable? tensors, int columns) => tensors is null || tensors.Length == columns
        ? tensors
        : throw new FileFormatException($"has {columns} values per update, but the tensors have {tensors.Length} together");

    private static UpdateMatrix Filled(int rows, TensorTable tensors, long memory, Action<UpdateMatrix> fill)
    {
        var updates = Reserve(rows, tensors, memory);
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

    private static UpdateMatrix Reserve(int rows, TensorTable tensors, long memory)
    {
        var folder = Path.GetTempPath();
        try
        {
            return UpdateMatrix.Within(memory, rows, tensors, folder);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            var bytes = (long)rows * tensors.Length * sizeof(float);
            throw new InputException($"--memory: {bytes} bytes of updates do not fit into a temporary file in {folder} "
                + $"(set TMPDIR to use another folder): {error.Message}", error);
        }
    }

    private static bool Is(string path, string extension) => path.EndsWith(extension, StringComparison.OrdinalIgnoreCase);
}
