using System.CommandLine;
using FedActors.Cli.Results;
using FedActors.Engine.Reports;
using FedActors.Engine.RunFolders;
using FedActors.Engine.Sweeps.Folders;
using FedActors.Engine.Sweeps.Pages;
using FedActors.Settings;

namespace FedActors.Cli.Commands;

/// <summary><c>fedactors show FOLDER</c>: shows the result of an old run or sweep, or of one that goes on.</summary>
internal sealed class ShowCommand : DetailedCommand
{
    private readonly Argument<string> _folder = new("folder") { Description = "The folder of a run or a sweep" };

    private readonly Option<bool> _json = new("--json")
    {
        Description = "Prints one JSON object per round or cell and a final summary instead of tables",
    };

    private readonly Option<string?> _report = new("--report")
    {
        Description = "Also writes the report anew, to this file",
        HelpName = "FILE",
    };

    public ShowCommand(Host host)
        : base("show", HelpText.Show, HelpText.ShowDetails)
    {
        Add(_folder);
        Add(_json);
        Add(_report);
        SetAction(parsed => Show(host, parsed.GetRequiredValue(_folder), parsed.GetValue(_json), parsed.GetValue(_report)));
    }

    private static int Show(Host host, string folder, bool json, string? report)
    {
        if (SweepFolder.IsAt(folder)) return ShowSweep(host, folder, json, report);
        var run = Read(() => SavedRun.Read(Named(folder)));
        foreach (var notice in Notices(run)) host.Error.Writer.WriteLine($"note: {Printable.Of(notice)}");
        if (report is not null) Write(report, Report.Html(ReportOf.Run(run)));
        IResultView result = json ? new JsonResult(host.Out.Writer) : new TextResult(host.Out);
        foreach (var round in run.Rounds) result.Round(round);
        result.End(new RunOutcome(run.Summary.Name, run.Folder, run.Rounds, run.Summary.EndedEarly, run.Summary.Facts)
        {
            Measures = run.Summary.Measures,
            IsRepeatable = run.Summary.IsRepeatable,
            HasReport = File.Exists(Path.Combine(run.Folder, "report.html")),
        });
        return ExitCode.Done;
    }

    private static int ShowSweep(Host host, string folder, bool json, string? report)
    {
        var sweep = Read(() => SavedSweep.Read(folder));
        if (report is not null) Write(report, SweepReport.Html(sweep));
        ISweepView result = json ? new SweepJsonResult(host.Out.Writer) : new SweepTextResult(host.Out);
        foreach (var cell in sweep.Cells) result.Cell(sweep.Axes, cell);
        result.End(sweep, folder);
        return ExitCode.Done;
    }

    private static string Named(string folder) => string.IsNullOrWhiteSpace(folder)
        ? throw new InputException($"'{folder}' is not the name of a folder")
        : folder;

    private static T Read<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (RunFolderException error)
        {
            throw new InputException(error.Message, error);
        }
    }

    private static IEnumerable<string> Notices(SavedRun run) =>
    [
        .. run.Notices,
        .. run.Summary.HasEnded ? Array.Empty<string>() : ["the run goes on, or its process was killed; this is how far it came"],
        .. run.Summary.EndedEarly is { } why ? [why] : Array.Empty<string>(),
    ];

    private static void Write(string file, string html)
    {
        try
        {
            File.WriteAllText(file, html);
        }
        catch (Exception error)
            when (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new InputException($"{file}: cannot be written: {error.Message}", error);
        }
    }
}
