using System.Globalization;
using FedActors.Engine.Reports;
using FedActors.Engine.Reports.Sections;
using FedActors.Settings;
using Spectre.Console;

namespace FedActors.Cli.Terminal;

/// <summary>
/// The accuracy of each rule by round, as wide as the screen, in the range in which the rules lie, with what guessing gives.
/// </summary>
internal sealed class AccuracyChart(Screen screen, IReadOnlyList<RoundSummary> rounds, double? chance)
{
    private const int Rows = 13, Margin = 8, Widest = 100;
    private readonly AccuracyRange _range = AccuracyRange.Of(
        rounds.Select(round => round.Accuracy).OfType<double>().Where(double.IsFinite), chance);

    public void Write(IAnsiConsole console)
    {
        var runs = rounds.GroupBy(round => round.Rule).Select(run => run.ToArray()).ToArray();
        var last = rounds.Select(round => round.Round).DefaultIfEmpty().Max();
        if (last == 0 || rounds.All(round => round.Accuracy is null)) return;

        var canvas = new Canvas(Math.Min(Widest, screen.Width - 1) - Margin, Rows, dots: screen.HasColours);
        // First, so that rules cover it.
        if (_range.HasChance) DrawChance(canvas, runs.Length);
        for (var run = 0; run < runs.Length; run++) Draw(canvas, run, runs[run], last);
        for (var row = 0; row < Rows; row++) WriteRow(console, canvas, row, chanceLine: runs.Length);
        WriteAxis(console, canvas.Columns, last);
        foreach (var (line, run) in runs.Index()) WriteLegend(console, line, Printable.Of(run[0].Rule), RuleColours.Of(line));
        if (_range.HasChance) WriteLegend(console, runs.Length, $"guessing {Figures.Percent(chance)}", Color.Grey);
    }

    private void DrawChance(Canvas canvas, int line)
    {
        var y = Height(canvas, chance!.Value);
        for (var x = 0; x < canvas.Width; x += canvas.Width / canvas.Columns * 2) canvas.Draw(line, (x, y), (x, y));
    }

    private int Height(Canvas canvas, double accuracy) =>
        (int)Math.Round((accuracy - _range.Low) / (_range.High - _range.Low) * (canvas.Height - 1));

    private void Draw(Canvas canvas, int line, RoundSummary[] run, int last)
    {
        (int X, int Y)? before = null;
        foreach (var round in run)
        {
            if (round.Accuracy is not { } accuracy || !double.IsFinite(accuracy)) continue;
            var x = (int)((long)round.Round * (canvas.Width - 1) / last);
            var here = (X: x, Y: Height(canvas, accuracy));
            canvas.Draw(line, before ?? here, here);
            before = here;
        }
    }

    private void WriteRow(IAnsiConsole console, Canvas canvas, int row, int chanceLine)
    {
        // A label at the top, in the middle and at the bottom.
        var value = _range.High - (_range.High - _range.Low) * row / (Rows - 1);
        var label = row % (Rows / 2) == 0 ? value.ToString(_range.Format, CultureInfo.InvariantCulture) : "";
        console.Write(new Text($"{label,Margin - 2} │"));
        for (var column = 0; column < canvas.Columns;)
        {
            // All consecutive cells of the same line at once.
            var (line, first) = (canvas.LineAt(row, column), column);
            while (column < canvas.Columns && canvas.LineAt(row, column) == line) column++;
            var cells = string.Concat(Enumerable.Range(first, column - first).Select(cell => canvas.CharacterAt(row, cell)));
            console.Write(new Text(cells, line is { } rule ? new Style(ColourOf(rule, chanceLine)) : Style.Plain));
        }
        console.WriteLine();
    }

    private static Color ColourOf(int line, int chanceLine) => line == chanceLine ? Color.Grey : RuleColours.Of(line);

    private static void WriteAxis(IAnsiConsole console, int columns, int last)
    {
        console.WriteLine(new string(' ', Margin - 1) + "└" + new string('─', columns));
        console.WriteLine(new string(' ', Margin) + "0" + $"round {last}".PadLeft(columns - 1));
    }

    private void WriteLegend(IAnsiConsole console, int line, string name, Color colour)
    {
        var sample = screen.HasColours ? "━━" : Canvas.MarkOf(line).ToString();
        console.Write(new Text($"{new string(' ', Margin)}{sample} {name}\n", new Style(colour)));
    }
}
