using FedActors.Engine.Sweeps.Pages;
using FedActors.Engine.Sweeps.Tables;

namespace FedActors.Engine.Sweeps.Folders;

/// <summary>
/// Keeps the files of a sweep up to date: the table whenever there is 5% more of it, the rest at the end.
/// </summary>
internal sealed class SweepWriter(SweepFolder folder)
{
    // Each time the whole table is written: after every cell, that would take longer than the cells of a large sweep.
    private const int Share = 20;

    private readonly Lock _lock = new();
    private int _ended, _written;

    public void Begin(SweepContent content)
    {
        lock (_lock) folder.WriteDescription(content, hasEnded: false);
    }

    /// <summary>After a cell. The content is asked for in turn, so that a later file has no less than an earlier one.</summary>
    public void Add(Func<SweepContent> content)
    {
        lock (_lock)
        {
            if (++_ended < _written + 1 + _written / Share) return;
            _written = _ended;
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
