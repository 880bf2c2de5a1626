using System.IO.Compression;

namespace FedActors.TensorFiles;

/// <summary>NumPy's archive of float arrays (float16, float32, float64), each read directly from the archive.</summary>
public sealed class NpzFile : ITensorFile, IDisposable
{
    private readonly ZipArchive _archive;

    /// <summary>Reads the header of every array; other entries of the archive are ignored.</summary>
    /// <exception cref="FileFormatException">It is not such an archive, or an array does not hold floats in C order.</exception>
    public NpzFile(Stream stream)
    {
        try
        {
            _archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
            Tensors = [.. _archive.Entries.Where(Npz.IsArray).Select(Describe)];
        }
        catch (InvalidDataException problem)
        {
            throw new FileFormatException($"it is not an archive of arrays: {problem.Message}");
        }
    }

    /// <inheritdoc/>
    public IReadOnlyList<StoredTensor> Tensors { get; }

    /// <inheritdoc/>
    public FloatReader Open(StoredTensor tensor)
    {
        var entry = _archive.Entries.First(entry => Npz.IsArray(entry) && Npz.NameOf(entry) == tensor.Name);
        var content = entry.Open();
        Npy.ReadShape(content, Npz.MostBytes(entry));
        return new FloatReader(content, tensor.Kind);
    }

    /// <inheritdoc/>
    public void Dispose() => _archive.Dispose();

    private static StoredTensor Describe(ZipArchiveEntry entry)
    {
        using var content = entry.Open();
        var name = Npz.NameOf(entry);
        var (kind, isFortran, shape) = Npy.ReadShape(content, Npz.MostBytes(entry));
        if (isFortran)
            throw new FileFormatException(
                $"array '{name}' is in Fortran order; convert it to C order with np.ascontiguousarray");
        if (Array.Exists(shape, size => size < 1)) throw new FileFormatException($"array '{name}' is empty");
        var stored = Npy.FloatKindOf(kind)
            ?? throw new FileFormatException($"array '{name}' has elements of kind '{kind}', not floats (<f2, <f4 or <f8)");
        return new StoredTensor(name, shape) { Kind = stored };
    }
}
