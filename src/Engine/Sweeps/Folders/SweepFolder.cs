using System.Text;
using System.Text.Json;
using FedActors.Engine.RunFolders;
using FedActors.Engine.Sweeps.Running;

namespace FedActors.Engine.Sweeps.Folders;

/// <summary>
/// The output of a sweep: a run folder for each cell, and what comes of all of them. A folder that holds the beginning of a sweep
/// is gone on with. Every file is written completely or not at all.
/// </summary>
internal sealed class SweepFolder : IDisposable
{
    public const string Description = "sweep.json";

    private const string CellsName = "cells", LockName = "sweep.lock";
    private readonly FileStream _lock;

    private SweepFolder(string path)
    {
        Path = path;
        var cells = Directory.CreateDirectory(System.IO.Path.Combine(path, CellsName));
        var name = System.IO.Path.Combine(path, LockName);
        _lock = new FileStream(
            name, FileMode.OpenOrCreate, FileAccess.Write, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose);
        // Whoever left them was killed.
        foreach (var unfinished in cells.EnumerateDirectories($"*{CellFolder.Unfinished}")) unfinished.Delete(recursive: true);
    }

    public string Path { get; }

    /// <summary>Whether a folder is that of a sweep.</summary>
    public static bool IsAt(string path) => File.Exists(System.IO.Path.Combine(path, Description));

    /// <summary>Creates the folder, or goes on with one that holds a sweep.</summary>
    /// <exception cref="RunFolderException">It holds something else, is in use, or cannot be written to.</exception>
    public static SweepFolder Open(string path)
    {
        Check(path);
        return Guarded(path, () => new SweepFolder(path));
    }

    /// <summary>Checks, before time is spent, whose folder it is.</summary>
    /// <exception cref="RunFolderException">It holds something else than a sweep.</exception>
    public static void Check(string path)
    {
        if (File.Exists(path)) throw new RunFolderException(path, "a file has this name; choose a folder for the sweep");
        if (!Directory.Exists(path) || IsAt(path)) return;
        string[] ours = [CellsName, LockName];
        if (Directory.EnumerateFileSystemEntries(path).Any(entry => !ours.Contains(System.IO.Path.GetFileName(entry))))
            throw new RunFolderException(path, "the folder is not empty and holds no sweep; choose another one, or empty it");
    }

    public CellFolder Cell(string id) => new(System.IO.Path.Combine(Path, CellsName), id);

    /// <summary>The folder of a cell in the folder of a sweep.</summary>
    public static CellFolder CellIn(string path, string id) => new(System.IO.Path.Combine(path, CellsName), id);

    public void WriteDescription(SweepContent content, bool hasEnded) => Write(Description, stream =>
    {
        using var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true });
        SweepJson.Write(json, content, hasEnded);
    });

    public void WriteText(string name, string text) => Write(name, stream => stream.Write(Encoding.UTF8.GetBytes(text)));

    public void Dispose() => _lock.Dispose();

    private void Write(string name, Action<Stream> write)
    {
        var file = System.IO.Path.Combine(Path, name);
        Guarded(file, () =>
        {
            WholeFile.Write(file, write);
            return true;
        });
    }

    private static T Guarded<T>(string path, Func<T> write)
    {
        try
        {
            return write();
        }
        catch (IOException error) when (File.Exists(System.IO.Path.Combine(path, LockName)))
        {
            throw new RunFolderException(path, "another process is running a sweep in this folder", error);
        }
        catch (Exception error)
            when (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new RunFolderException(path, $"cannot be written: {error.Message}", error);
        }
    }
}
