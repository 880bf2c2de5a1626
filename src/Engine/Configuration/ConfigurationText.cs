using System.Text;
using FedActors.Hocon;
using FedActors.Numerics.Files;

namespace FedActors.Engine.Configuration;

/// <summary>Reads the text of an experiment's file and of those that it includes, as far as it is wise to read them.</summary>
internal static class ConfigurationText
{
    private const int Largest = 4 << 20, Block = 1 << 16;
    private const string TooLarge = "is larger than 4 MiB, the most that a configuration may have";

    /// <summary>The file that the user names, who may name a pipe.</summary>
    public static string Read(string path) =>
        Bytes(path) is { } bytes ? Decoded(bytes, path) : throw new HoconException(new Origin(path, 0, 0), null, TooLarge);

    /// <summary>A file that a configuration includes; null if there is none.</summary>
    /// <exception cref="IOException">There is something else, or it cannot be read.</exception>
    public static IncludedFile? Include(string path, ConfigurationFolder folder)
    {
        if (path.Contains('\0', StringComparison.Ordinal)) throw new IOException("no file's name has a NUL character");
        if (!File.Exists(path)) return NothingAt(path);
        if (!RegularFile.Exists(path)) throw new IOException("it is not a regular file, but a pipe or a device");
        var bytes = Bytes(path) ?? throw new IOException($"it {TooLarge}");
        var isForeign = !folder.Contains(path);
        return new IncludedFile(path, Decoded(bytes, path), isForeign);
    }

    private static IncludedFile? NothingAt(string path)
    {
        if (Directory.Exists(path) && !File.Exists($"{path}.json") && !File.Exists($"{path}.conf"))
            throw new IOException("it is a folder; name a file in it");
        if (Path.GetFileName(path).AsSpan().IndexOfAny("*?") >= 0)
            throw new IOException("there is no file of that name, and patterns are not expanded; include each file by its name");
        return null;
    }

    /// <summary>What the file holds; null if that is too much. Its length is not asked for: a device has none.</summary>
    private static MemoryStream? Bytes(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0);
        var bytes = new MemoryStream();
        var block = new byte[Block];
        for (int count; (count = file.Read(block)) > 0; bytes.Write(block, 0, count))
            if (bytes.Length + count > Largest) return null;
        bytes.Position = 0;
        return bytes;
    }

    private static string Decoded(MemoryStream bytes, string path)
    {
        try
        {
            var strict = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
            return new StreamReader(bytes, strict).ReadToEnd();
        }
        catch (DecoderFallbackException)
        {
            throw new HoconException(new Origin(path, 1, 1), null, "is not UTF-8 text");
        }
    }
}
