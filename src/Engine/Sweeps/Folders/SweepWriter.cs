using FedActors.Engine.Sweeps.Pages;
using FedActors.Engine.Sweeps.Tables;

namespace FedActors.Engine.Sweeps.Folders;

/// <summary>Keeps the files of a sweep up to date: the table after each cell, the rest at the end.</summary>
internal sealed class SweepWriter(SweepFolder folder)
{
    private readonly Lock _lock = new();

    public void Begin(SweepContent content)
    {
        lock (_lock) folder.WriteDescription(content, hasEnded: false);
    }

    /// <summary>After a cell. The content is asked for in turn, so that a later file has no less than an earlier one.</summary>
    public void Add(Func<SweepContent> content)
    {
        lock (_lock)
        {
            var now = content();
            folder.WriteText("sweep.csv", SweepCsv.Of(now));
            folder.WriteDescription(now, hasEnded: false);
        }
    }

    public void End(SweepContent content)
    {
        lock (_lock)
        {
            folder.WriteText("sweep.csv", SweepCsv.Of(content));
            folder.WriteText("sweep.md", MarkdownTables.Of(content));
            folder.WriteText("sweep.tex", LatexTables.Of(content));
            folder.WriteText("report.html", SweepReport.Html(content));
            folder.WriteDescription(content, hasEnded: content.Count(CellState.Missing) == 0);
        }
    }
}
