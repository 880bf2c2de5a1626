using FedActors.Cli.Terminal;
using FedActors.Engine.Sweeps;
using FedActors.Engine.Sweeps.Tables;
using FedActors.Settings;

namespace FedActors.Cli.Results;

/// <summary>The result for people: the tables of the last accuracy, and where to find more.</summary>
internal sealed class SweepTextResult(Screen screen) : ISweepView
{
    public void Cell(IReadOnlyList<SweepAxis> axes, CellResult cell)
    {
        // People see cells in the progress display and in the tables.
    }

    public void End(SweepContent content, string folder)
    {
        var console = screen.ToConsole();
        if (content.Count(CellState.Done) > 0)
            foreach (var table in SweepTable.Of(content, SweepMeasure.FinalAccuracy))
            {
                screen.Writer.WriteLine();
                screen.Writer.WriteLine(Printable.Of($"{table.Measure.Title}; {TableWords.Caption(table)}"));
                foreach (var part in SweepRulesTable.Of(table, screen.Width)) console.Write(part);
            }
        screen.Writer.WriteLine();
        if (TableWords.Missing(content) is { Length: > 0 } missing) screen.Writer.WriteLine(missing);
        if (content.Count(CellState.Done) > 0) screen.Writer.WriteLine($"fingerprint {content.Fingerprint}");
        screen.Writer.WriteLine($"cost        {Cost.InWords(content.ProcessorTime)}");
        screen.Writer.WriteLine($"tables      {Printable.Of(Path.Join(folder, "sweep.csv"))}, sweep.md, sweep.tex");
        screen.Writer.WriteLine($"report      {Printable.Of(Path.Join(folder, "report.html"))}");
    }
}
