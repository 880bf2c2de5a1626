using System.IO.Compression;

namespace FedActors.Training.Data.Files;

/// <summary>Reads a file of a data set, decompressing it if it is gzipped.</summary>
internal static class DataFile
{
    /// <summary>Opens <paramref name="path"/> for reading; system errors become messages for the user.</summary>
    public static Stream Open(string path)
    {
        try
        {
            var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);
            return path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase)
                ? new GZipStream(file, CompressionMode.Decompress)
                : file;
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw new DataException($"{path}: cannot be read: {cause.Message}", cause);
        }
    }

    /// <summary>Fills <paramref name="buffer"/> from <paramref name="content"/>; throws if the content is too short.</summary>
    public static void Fill(Stream content, Span<byte> buffer, string path)
    {
        int read;
        try
        {
            read = content.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
        }
        catch (Exception cause) when (cause is IOException or InvalidDataException)
        {
            throw new DataException($"{path}: is damaged: {cause.Message}", cause);
        }
        if (read < buffer.Length) throw new DataException($"{path}: is truncated: {buffer.Length} bytes expected, {read} found");
    }

    /// <summary>Throws if the content continues past its expected end.</summary>
    public static void ExpectEnd(Stream content, string path)
    {
        if (content.ReadByte() >= 0) throw new DataException($"{path}: is longer than its header says");
    }

    /// <summary>The content as lines of text, one at a time.</summary>
    public static IEnumerable<string> Lines(string path)
    {
        using var reader = new StreamReader(Open(path));
        while (Next(reader, path) is { } line) yield return line;
    }

    private static string? Next(StreamReader reader, string path)
    {
        try
        {
            return reader.ReadLine();
        }
        catch (Exception cause) when (cause is IOException or InvalidDataException)
        {
            throw new DataException($"{path}: is damaged: {cause.Message}", cause);
        }
    }
}
