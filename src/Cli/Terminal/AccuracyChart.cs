using Spectre.Console;

namespace FedActors.Cli.Terminal;

/// <summary>The accuracy of each rule by round, as wide as the screen.</summary>
internal sealed class AccuracyChart(Screen screen, IReadOnlyList<RoundSummary> rounds)
{
    private const int Rows = 13, Margin = 6, Widest = 100;

    public void Write(IAnsiConsole console)
    {
        var runs = rounds.GroupBy(round => round.Rule).Select(run => run.ToArray()).ToArray();
        var last = rounds.Select(round => round.Round).DefaultIfEmpty().Max();
        if (last == 0 || rounds.All(round => round.Accuracy is null)) return;

        var canvas = new Canvas(Math.Min(Widest, screen.Width - 1) - Margin, Rows, dots: screen.HasColours);
        for (var run = 0; run < runs.Length; run++) Draw(canvas, run, runs[run], last);
        for (var row = 0; row < Rows; row++) WriteRow(console, canvas, row);
        WriteAxis(console, canvas.Columns, last);
        WriteLegend(console, [.. runs.Select(run => run[0].Rule)]);
    }

    private static void Draw(Canvas canvas, int line, RoundSummary[] run, int last)
    {
        (int X, int Y)? before = null;
        foreach (var round in run)
        {
            if (round.Accuracy is not { } accuracy) continue;
            var x = (int)((long)round.Round * (canvas.Width - 1) / last);
            var here = (X: x, Y: (int)Math.Round(accuracy * (canvas.Height - 1)));
            canvas.Draw(line, before ?? here, here);
            before = here;
        }
    }

    private static void WriteRow(IAnsiConsole console, Canvas canvas, int row)
    {
        // A label at the top, in the middle and at the bottom.
        var label = row % (Rows / 2) == 0 ? $"{100 - 100 * row / (Rows - 1)}%" : "";
        console.Write(new Text($"{label,4} │"));
        for (var column = 0; column < canvas.Columns;)
        {
            // All consecutive cells of the same line at once.
            var (line, first) = (canvas.LineAt(row, column), column);
            while (column < canvas.Columns && canvas.LineAt(row, column) == line) column++;
            var cells = string.Concat(Enumerable.Range(first, column - first).Select(cell => canvas.CharacterAt(row, cell)));
            console.Write(new Text(cells, line is { } rule ? new Style(RuleColours.Of(rule)) : Style.Plain));
        }
        console.WriteLine();
    }

    private static void WriteAxis(IAnsiConsole console, int columns, int last)
    {
        console.WriteLine("     └" + new string('─', columns));
        console.WriteLine("      0" + $"round {last}".PadLeft(columns - 1));
    }

    private void WriteLegend(IAnsiConsole console, string[] rules)
    {
        for (var line = 0; line < rules.Length; line++)
        {
            var sample = screen.HasColours ? "━━" : Canvas.MarkOf(line).ToString();
            console.Write(new Text($"      {sample} {rules[line]}\n", new Style(RuleColours.Of(line))));
        }
    }
}
