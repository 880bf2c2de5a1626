using System.Text;
using System.Text.Json;
using FedActors.Engine.Pictures;
using FedActors.Engine.Reports;
using FedActors.Numerics.Files;

namespace FedActors.Engine.RunFolders;

/// <summary>A run as its folder keeps it.</summary>
/// <param name="Folder">The path of the folder.</param>
/// <param name="Summary">What the run is; pieced together from other files where there is no <c>summary.json</c>.</param>
/// <param name="Rounds">The rounds in numbers, those that were cut off left out.</param>
/// <param name="Configuration">The resolved configuration; empty if the folder has none.</param>
/// <param name="Incidents">The exceptions that actors threw, as far as the folder keeps them.</param>
/// <param name="Notices">What is missing or was left out, each as a sentence without a full stop.</param>
internal sealed record SavedRun(
    string Folder,
    RunSummary Summary,
    IReadOnlyList<RoundSummary> Rounds,
    string Configuration,
    IReadOnlyList<ReportedIncident> Incidents,
    IReadOnlyList<string> Notices)
{
    private const long LargestText = 64 << 20, LargestRounds = 1 << 30;

    /// <summary>Pictures of the updates that were saved.</summary>
    public IReadOnlyList<UpdatesPicture> Pictures { get; init; } = [];

    /// <summary>Reads a folder. The run may still go on.</summary>
    /// <exception cref="RunFolderException">It holds no run, or files of it cannot be read.</exception>
    public static SavedRun Read(string folder)
    {
        if (File.Exists(folder)) throw new RunFolderException(folder, "is a file; give the folder of a run");
        if (!Directory.Exists(folder)) throw new RunFolderException(folder, "there is no such folder");
        if (!File.Exists(Path.Combine(folder, "rounds.csv")))
            throw new RunFolderException(
                folder, "is the folder neither of a run nor of a sweep: it has no rounds.csv and no sweep.json");
        var notices = new List<string>();
        var rounds = Read(folder, "rounds.csv", file => RoundsIn(file, notices));
        var configuration = HasFile(folder, "config.json") ? Read(folder, "config.json", Text) : "";
        var summary = HasFile(folder, "summary.json")
            ? Read(folder, "summary.json", file => SummaryJson.Read(RegularFile.Bytes(file, LargestText)))
            : Pieced(folder, configuration, notices);
        IReadOnlyList<ReportedIncident> incidents = HasFile(folder, "incidents.jsonl")
            ? Read(folder, "incidents.jsonl", file => IncidentsIn(Text(file)))
            : [];
        return new SavedRun(folder, summary, rounds, configuration, incidents, notices)
        {
            Pictures = HasFile(folder, "pictures.jsonl")
                ? Read(folder, "pictures.jsonl", file => PicturesIn(Text(file)))
                : [],
        };
    }

    private static bool HasFile(string folder, string name) => File.Exists(Path.Combine(folder, name));

    private static string Text(string file) => Encoding.UTF8.GetString(RegularFile.Bytes(file, LargestText));

    private static ReportedIncident[] IncidentsIn(string lines) =>
        [.. lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(IncidentJson.Read)];

    private static UpdatesPicture[] PicturesIn(string lines) =>
        [.. lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(PictureJson.Read)];

    private static List<RoundSummary> RoundsIn(string file, List<string> notices)
    {
        using var text = new StreamReader(RegularFile.Open(file, LargestRounds), Encoding.UTF8);
        var records = new CsvRecords(text);
        var (reader, rounds) = ((RoundsCsvReader?)null, new List<RoundSummary>());
        foreach (var fields in records.Read())
        {
            try
            {
                if (reader is null) reader = new RoundsCsvReader(fields);
                else rounds.Add(reader.Read(fields));
            }
            catch (FormatException error)
            {
                throw new FormatException($"record {rounds.Count + 1} {error.Message}", error);
            }
        }
        if (reader is null) throw new FormatException("has no header");
        if (records.IsCutOff) notices.Add("the last line of rounds.csv is cut off and was left out");
        return rounds;
    }

    /// <summary>Folders of older versions have no summary, but the configuration names the run.</summary>
    private static RunSummary Pieced(string folder, string configuration, List<string> notices)
    {
        notices.Add("there is no summary.json, as older versions wrote none: what guessing gives on the test set is not known");
        return new RunSummary { Name = NameIn(configuration) ?? Path.GetFileName(Path.GetFullPath(folder)), HasEnded = true };
    }

    private static string? NameIn(string configuration)
    {
        try
        {
            using var document = JsonDocument.Parse(configuration);
            return document.RootElement.TryGetProperty("name", out var name) && name.ValueKind is JsonValueKind.String
                ? name.GetString()
                : null;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static T Read<T>(string folder, string name, Func<string, T> read)
    {
        var file = Path.Combine(folder, name);
        try
        {
            return read(file);
        }
        catch (FormatException error)
        {
            throw new RunFolderException(file, error.Message, error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new RunFolderException(file, $"cannot be read: {error.Message}", error);
        }
    }
}
