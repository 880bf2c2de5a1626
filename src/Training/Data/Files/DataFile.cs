using FedActors.Numerics.Files;

namespace FedActors.Training.Data.Files;

/// <summary>Reads a file of a data set, decompressing it if it is gzipped.</summary>
internal static class DataFile
{
    /// <summary>Whether a file is gzipped.</summary>
    public static bool IsPacked(string path) => path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase);

    /// <summary>Opens <paramref name="path"/> for reading; system errors become messages for the user.</summary>
    public static Stream Open(string path)
    {
        try
        {
            var file = RegularFile.Open(path);
            return IsPacked(path) ? new GzipContent(file) : file;
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw new DataFileException(path, $"cannot be read: {cause.Message}", cause);
        }
    }

    /// <summary>Fills <paramref name="buffer"/> from <paramref name="content"/>; throws if the content is too short.</summary>
    public static void Fill(Stream content, Span<byte> buffer, string path)
    {
        var read = Read(content, buffer, path);
        if (read < buffer.Length)
            throw new DataFileException(path, $"is truncated: {buffer.Length} bytes expected, {read} found");
    }

    /// <summary>
    /// Throws if the content continues past its expected end. Only at its end is a packed file known to be complete.
    /// </summary>
    public static void ExpectEnd(Stream content, string path)
    {
        if (Read(content, stackalloc byte[1], path) > 0)
            throw new DataFileException(path, "is longer than its header says");
    }

    /// <summary>Throws if a packed file is not complete.</summary>
    public static void ExpectIntact(string path)
    {
        using var content = Open(path);
        var piece = new byte[1 << 16];
        while (Read(content, piece, path) == piece.Length) continue;
    }

    /// <summary>The content as lines of text, one at a time.</summary>
    public static IEnumerable<string> Lines(string path)
    {
        using var reader = new LineReader(Open(path), path);
        while (reader.Next() is { } line) yield return line;
    }

    /// <summary>Reads as much as there is; what is wrong with a file becomes a message for the user.</summary>
    public static int Read(Stream content, Span<byte> buffer, string path)
    {
        try
        {
            return content.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
        }
        catch (Exception cause) when (cause is IOException or InvalidDataException)
        {
            throw new DataFileException(path, $"is damaged: {cause.Message}", cause);
        }
    }
}
