using System.IO.Compression;
using FedActors.Numerics.Files;

namespace FedActors.TensorFiles;

/// <summary>NumPy's archives of named arrays: a zip file with one .npy file per array.</summary>
internal static class Npz
{
    private const string Extension = ".npy";

    /// <summary>Reads every array of the file at <paramref name="path"/>.</summary>
    /// <exception cref="FileFormatException">It is not such an archive, or an array of it is damaged.</exception>
    public static IReadOnlyDictionary<string, NumericArray> Read(string path)
    {
        using var stream = RegularFile.Open(path);
        return Read(stream);
    }

    /// <summary>Reads every array of an archive.</summary>
    /// <exception cref="FileFormatException">It is not such an archive, or an array of it is damaged.</exception>
    public static IReadOnlyDictionary<string, NumericArray> Read(Stream stream)
    {
        using var archive = Open(stream);
        var arrays = new Dictionary<string, NumericArray>();
        foreach (var (name, entry) in Arrays(archive, stream.Length))
            arrays[name] = Read(entry, name, stream.Length, content =>
            {
                var array = Npy.Read(content, content.Left);
                return content.Left == 0
                    ? array
                    : throw new FileFormatException($"{content.Left} bytes follow its last element");
            });
        return arrays;
    }

    /// <summary>Writes an archive of <paramref name="arrays"/>.</summary>
    public static void Write(Stream stream, IEnumerable<KeyValuePair<string, NumericArray>> arrays)
    {
        using var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var (name, array) in arrays)
        {
            var entry = archive.CreateEntry(name + Extension, CompressionLevel.NoCompression);
            // A fixed time, so that the same arrays give the same file.
            entry.LastWriteTime = new DateTimeOffset(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
            using var content = entry.Open();
            Npy.Write(content, array);
        }
    }

    /// <summary>Opens an archive without reading any of its content.</summary>
    internal static ZipArchive Open(Stream stream)
    {
        try
        {
            var archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
            _ = archive.Entries; // Only now is its directory read.
            return archive;
        }
        catch (Exception problem) when (IsDamage(problem))
        {
            throw new FileFormatException($"it is not an archive of arrays: {problem.Message}", problem);
        }
    }

    /// <summary>The arrays of an archive by their names; other entries are ignored.</summary>
    internal static IReadOnlyList<(string Name, ZipArchiveEntry Entry)> Arrays(ZipArchive archive, long archiveLength)
    {
        var arrays = archive.Entries.Where(entry => entry.FullName.EndsWith(Extension, StringComparison.Ordinal))
            .Select(entry => (Name: entry.FullName[..^Extension.Length], Entry: entry)).ToArray();
        if (arrays.GroupBy(array => array.Name).FirstOrDefault(same => same.Count() > 1) is { } twice)
            throw new FileFormatException($"it has two arrays '{twice.Key}'");
        // Entries may share their bytes, so that each is small and all together are not.
        var bytes = arrays.Sum(array => (decimal)array.Entry.Length);
        if (bytes > Unpacking.Most(archiveLength)) throw new FileFormatException(Unpacking.Refusal(archiveLength));
        return arrays;
    }

    /// <summary>Reads from one array; whatever is wrong with it is told with its name.</summary>
    internal static T Read<T>(ZipArchiveEntry entry, string name, long archiveLength, Func<CheckedEntry, T> read)
    {
        try
        {
            using var content = new CheckedEntry(entry, archiveLength);
            return read(content);
        }
        catch (Exception problem) when (IsDamage(problem))
        {
            throw new FileFormatException($"array '{name}': {problem.Message}", problem);
        }
    }

    private static bool IsDamage(Exception problem) =>
        problem is IOException or InvalidDataException or NotSupportedException or ArgumentException or OverflowException;
}
