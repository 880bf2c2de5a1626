using System.IO.Compression;

namespace FedActors.TensorFiles;

/// <summary>NumPy's archive of float arrays (float16, float32, float64), each read directly from the archive.</summary>
internal sealed class NpzFile : ITensorFile, IDisposable
{
    private readonly ZipArchive _archive;
    private readonly Dictionary<string, ZipArchiveEntry> _entries;
    private readonly long _length;

    /// <summary>Reads the header of every array; other entries of the archive are ignored.</summary>
    /// <exception cref="FileFormatException">It is not such an archive, or an array does not hold floats in C order.</exception>
    public NpzFile(Stream stream)
    {
        (_archive, _length) = (Npz.Open(stream), stream.Length);
        var arrays = Npz.Arrays(_archive, _length);
        _entries = arrays.ToDictionary(array => array.Name, array => array.Entry);
        Tensors =
        [
            .. from array in arrays
               select Npz.Read(array.Entry, array.Name, _length, content => Describe(content, array.Name)),
        ];
    }

    /// <inheritdoc/>
    public IReadOnlyList<StoredTensor> Tensors { get; }

    /// <inheritdoc/>
    public FloatReader Open(StoredTensor tensor)
    {
        var content = new CheckedEntry(_entries[tensor.Name], _length);
        Npy.ReadShape(content, content.Left);
        return new FloatReader(content, tensor.Kind);
    }

    /// <inheritdoc/>
    public void Dispose() => _archive.Dispose();

    private static StoredTensor Describe(CheckedEntry content, string name)
    {
        var (kind, isFortran, shape) = Npy.ReadShape(content, content.Left);
        if (isFortran) throw new FileFormatException("is in Fortran order; convert it to C order with np.ascontiguousarray");
        if (Array.Exists(shape, size => size < 1)) throw new FileFormatException("is empty");
        var stored = Npy.FloatKindOf(kind)
            ?? throw new FileFormatException($"has elements of kind '{kind}', not floats (<f2, <f4 or <f8)");
        var elements = shape.Aggregate((Int128)FloatReader.SizeOf(stored), (product, size) => product * size);
        if (elements != content.Left)
            throw new FileFormatException($"has {content.Left} bytes after its header, but its shape needs {elements}");
        return new StoredTensor(name, shape) { Kind = stored };
    }
}
