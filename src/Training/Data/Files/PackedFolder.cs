using System.Formats.Tar;
using FedActors.Numerics.Files;

namespace FedActors.Training.Data.Files;

/// <summary>
/// An archive (.tar.gz) of plain files. Others do what no data set needs: links and names with <c>..</c> lead elsewhere,
/// pipes and devices do things when they are read. An archive that has one is refused as a whole.
/// </summary>
/// <param name="path">The archive.</param>
/// <param name="name">Its name in messages.</param>
internal sealed class PackedFolder(string path, string name)
{
    private const int MostFiles = 1_000_000;

    /// <summary>Unpacks into a new folder first: <paramref name="folder"/> gets all files or none.</summary>
    public void UnpackInto(string folder, CancellationToken cancelled)
    {
        var staging = Path.Combine(folder, name + ".unpacked");
        try
        {
            Remove(staging);
            Directory.CreateDirectory(staging);
            var files = Unpack(staging, cancelled);
            foreach (var file in files) Place(Path.Combine(staging, file), folder, file);
        }
        catch (Exception cause) when (cause is InvalidDataException or IOException or UnauthorizedAccessException
            or FormatException or ArgumentException or NotSupportedException or OverflowException or OutOfMemoryException)
        {
            throw new DataFileException(name, $"cannot be unpacked: {cause.Message}", cause);
        }
        finally
        {
            Remove(staging);
        }
    }

    private List<string> Unpack(string staging, CancellationToken cancelled)
    {
        using var content = new GzipContent(RegularFile.Open(path));
        using var tar = new TarReader(content, leaveOpen: true);
        var files = new List<string>();
        while (tar.GetNextEntry() is { } entry)
        {
            cancelled.ThrowIfCancellationRequested();
            if (entry.EntryType is TarEntryType.Directory or TarEntryType.GlobalExtendedAttributes) continue;
            var file = Checked(entry);
            if (files.Count == MostFiles) throw new InvalidDataException($"it has more than {MostFiles} files");
            Write(entry.DataStream ?? Stream.Null, Path.Combine(staging, file), cancelled);
            files.Add(file);
        }
        // Behind its last file comes what says whether the archive is complete.
        content.CopyTo(Stream.Null);
        return files.Count > 0 ? files : throw new InvalidDataException("it has no files");
    }

    /// <summary>The path of a plain file within the archive.</summary>
    private static string Checked(TarEntry entry)
    {
        if (entry.EntryType is not (TarEntryType.RegularFile or TarEntryType.V7RegularFile or TarEntryType.ContiguousFile))
            throw new InvalidDataException($"'{entry.Name}' is not a plain file, but a {entry.EntryType}");
        var steps = entry.Name.Split('/', '\\').Where(step => step is not ("" or ".")).ToArray();
        if (Path.IsPathRooted(entry.Name) || steps.Length == 0 || steps.Contains("..") || entry.Name.Any(char.IsControl))
            throw new InvalidDataException($"'{entry.Name}' is not a name within the archive");
        return Path.Combine(steps);
    }

    // Not by the archive's own method, which would set the archive's permissions.
    private static void Write(Stream content, string target, CancellationToken cancelled)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        using var file = new FileStream(target, FileMode.CreateNew);
        var buffer = new byte[1 << 16];
        int read;
        while ((read = content.Read(buffer)) > 0)
        {
            cancelled.ThrowIfCancellationRequested();
            file.Write(buffer.AsSpan(0, read));
        }
    }

    private static void Place(string from, string folder, string file)
    {
        var target = folder;
        var steps = Path.GetDirectoryName(file)!.Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries);
        foreach (var step in steps)
        {
            target = Path.Combine(target, step);
            if (new DirectoryInfo(target).LinkTarget is not null)
                throw new IOException($"{target} is a link, which may lead out of {folder}");
            Directory.CreateDirectory(target);
        }
        File.Move(from, Path.Combine(target, Path.GetFileName(file)), overwrite: true);
    }

    // A link in its place is removed, not what it leads to.
    private static void Remove(string folder)
    {
        if (new FileInfo(folder) is { Exists: true } or { LinkTarget: not null }) File.Delete(folder);
        else if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
    }
}
