using System.IO.Compression;

namespace FedActors.TensorFiles;

/// <summary>NumPy's archives of named arrays: a zip file with one .npy file per array.</summary>
public static class Npz
{
    private const string Extension = ".npy";

    // The best ratio that Deflate can reach: an entry that claims a larger one lies about its length.
    private const long BestCompression = 1032;

    /// <summary>Reads every array of the file at <paramref name="path"/>.</summary>
    public static IReadOnlyDictionary<string, NumericArray> Read(string path)
    {
        using var stream = File.OpenRead(path);
        try
        {
            return Read(stream);
        }
        catch (Exception problem) when (problem is FileFormatException or InvalidDataException or EndOfStreamException)
        {
            throw new FileFormatException($"{path} cannot be read: {problem.Message}");
        }
    }

    /// <summary>Reads every array of an archive.</summary>
    public static IReadOnlyDictionary<string, NumericArray> Read(Stream stream)
    {
        var arrays = new Dictionary<string, NumericArray>();
        using var archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
        foreach (var entry in archive.Entries)
        {
            if (!IsArray(entry)) continue;
            using var content = entry.Open();
            arrays[NameOf(entry)] = Npy.Read(content, MostBytes(entry));
        }
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

    internal static bool IsArray(ZipArchiveEntry entry) => entry.FullName.EndsWith(Extension, StringComparison.Ordinal);

    internal static string NameOf(ZipArchiveEntry entry) => entry.FullName[..^Extension.Length];

    /// <summary>How many bytes an entry can hold at most, whatever it claims.</summary>
    internal static long MostBytes(ZipArchiveEntry entry) => Math.Min(entry.Length, entry.CompressedLength * BestCompression);
}
