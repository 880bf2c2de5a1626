using System.Text;
using System.Text.Json;
using FedActors.Engine.Pictures;
using FedActors.Engine.RunFolders;

namespace FedActors;

/// <summary>
/// The output of a run. A round is in its files as soon as it has been added, so that a run that is cut short keeps what it has
/// computed; all other files are written completely or not at all.
/// </summary>
public sealed class RunFolder : IDisposable
{
    private readonly FileStream _csv;
    private readonly JsonLines _rounds;

    private RunFolder(string path)
    {
        Path = path;
        _csv = Open("rounds.csv");
        _rounds = new JsonLines(Open("rounds.jsonl"));
        WriteCsv(RoundsCsv.Header);
    }

    /// <summary>The path of the folder.</summary>
    public string Path { get; }

    /// <summary>Creates the folder, or uses an empty one. A folder that already holds something is left alone.</summary>
    /// <exception cref="RunFolderException">It cannot be created or written to, or it is not empty.</exception>
    public static RunFolder Create(string path) => Guarded(path, () =>
    {
        CheckEmpty(path);
        using var made = new NewFolders(path);
        Directory.CreateDirectory(path);
        var folder = new RunFolder(path);
        made.Keep();
        return folder;
    });

    /// <summary>Checks, before time is spent on a run, that <see cref="Create"/> would succeed, by trying.</summary>
    /// <exception cref="RunFolderException">It would not.</exception>
    public static void CheckFree(string path) => Guarded(path, () =>
    {
        CheckEmpty(path);
        using var made = new NewFolders(path);
        Directory.CreateDirectory(path);
        return true;
    });

    /// <summary>Writes the resolved configuration, as <c>config.json</c>.</summary>
    public void WriteConfiguration(string json) => WriteText("config.json", json);

    /// <summary>
    /// Writes what the run is, as <c>summary.json</c>: before the first round, and again with the verdicts when it has ended.
    /// </summary>
    public void WriteSummary(RunSummary summary, Standings? standings) => WriteFile("summary.json", stream =>
    {
        using var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true });
        SummaryJson.Write(json, summary, standings);
    });

    /// <summary>Writes the report, as <c>report.html</c>.</summary>
    public void WriteReport(string html) => WriteText("report.html", html);

    /// <summary>Writes the final model of the best rule, as <c>model.safetensors</c>.</summary>
    public void WriteModel(Action<Stream> write) => WriteFile("model.safetensors", write);

    /// <summary>Writes the final model of one of several runs, as <c>models/&lt;rule&gt;.safetensors</c>.</summary>
    public void WriteModel(string rule, Action<Stream> write)
    {
        Guarded(Path, () => Directory.CreateDirectory(System.IO.Path.Combine(Path, "models")));
        // A rule may have any name; escaping keeps its file inside this folder and different rules in different files.
        WriteFile(System.IO.Path.Combine("models", Uri.EscapeDataString(rule) + ".safetensors"), write);
    }

    /// <summary>Adds a round to <c>rounds.csv</c> and <c>rounds.jsonl</c>.</summary>
    public void Add(RoundResult result, RoundSummary summary) => Guarded(Path, () =>
    {
        WriteCsv(RoundsCsv.Line(summary));
        _rounds.Append(json => RoundsJson.Write(json, result, summary));
        return true;
    });

    /// <summary>Writes the updates of a round, as <c>updates/&lt;run&gt;-round-&lt;n&gt;.npz</c>.</summary>
    public void WriteUpdates(string run, int round, RoundUpdates updates)
    {
        Guarded(Path, () => Directory.CreateDirectory(System.IO.Path.Combine(Path, "updates")));
        WriteFile(UpdatesFile.NameOf(run, round), stream => UpdatesFile.Write(stream, updates));
    }

    /// <summary>
    /// Writes what the report draws of these updates, as <c>pictures.jsonl</c>; without any, there is no such file.
    /// </summary>
    internal void WritePictures(IReadOnlyList<UpdatesPicture> pictures)
    {
        if (pictures.Count == 0) return;
        WriteFile("pictures.jsonl", stream =>
        {
            var lines = new JsonLines(stream);
            foreach (var picture in pictures) lines.Append(json => PictureJson.Write(json, picture));
        });
    }

    /// <summary>
    /// Writes the exceptions that actors threw, as <c>incidents.jsonl</c>; if there were none, there is no such file.
    /// </summary>
    public void WriteIncidents(IReadOnlyList<RunIncident> incidents)
    {
        if (incidents.Count == 0) return;
        WriteFile("incidents.jsonl", stream =>
        {
            var lines = new JsonLines(stream);
            foreach (var incident in incidents) lines.Append(json => IncidentJson.Write(json, incident));
        });
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _csv.Dispose();
        _rounds.Dispose();
    }

    private static void CheckEmpty(string path)
    {
        if (File.Exists(path)) throw new RunFolderException(path, "a file has this name; choose a folder for the run's output");
        if (Directory.Exists(path) && Directory.EnumerateFileSystemEntries(path).Any())
            throw new RunFolderException(path, "the folder is not empty; choose another one, or empty it");
    }

    /// <summary>Others may read the file during the run, so nothing is held back in a buffer.</summary>
    private FileStream Open(string name) =>
        new(System.IO.Path.Combine(Path, name), FileMode.CreateNew, FileAccess.Write, FileShare.Read, bufferSize: 0);

    private void WriteCsv(string line) => WholeLine.Append(_csv, Encoding.UTF8.GetBytes(line + "\r\n"));

    private void WriteText(string name, string text) => WriteFile(name, stream => stream.Write(Encoding.UTF8.GetBytes(text)));

    private void WriteFile(string name, Action<Stream> write)
    {
        var path = System.IO.Path.Combine(Path, name);
        Guarded(path, () =>
        {
            WholeFile.Write(path, write);
            return true;
        });
    }

    private static T Guarded<T>(string path, Func<T> write)
    {
        try
        {
            return write();
        }
        catch (Exception error)
            when (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new RunFolderException(path, $"cannot be written: {error.Message}", error);
        }
    }
}
