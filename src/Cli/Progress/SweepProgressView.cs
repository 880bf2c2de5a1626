using FedActors.Engine.Reports;
using FedActors.Engine.Sweeps;

namespace FedActors.Cli.Progress;

/// <summary>
/// Shows how far a sweep is: on a terminal in a line that is overwritten, otherwise in a line for each cell that has ended.
/// </summary>
internal sealed class SweepProgressView(Screen screen, TimeProvider clock, bool isQuiet)
{
    private const int WidestBar = 24;
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(250);
    private readonly Lock _line = new();

    /// <summary>Does the work, which reports each cell that has ended.</summary>
    public async Task Around(SweepRunner runner, Func<Action<CellResult>, Task> work)
    {
        if (isQuiet) await work(_ => { });
        else if (screen.IsLive) await Live(runner, work);
        else await work(cell => screen.Writer.WriteLine($"{Name(runner, cell)}: {Fate(cell)}  ({InWords(runner.Progress)})"));
    }

    /// <summary><c>12 of 45 cells done, 2 running, 3 min 10 s left</c>.</summary>
    public static string InWords(SweepProgress progress) => string.Join(", ", (string[])[
        $"{progress.Done} of {Figures.Count(progress.Cells, "cell")} done",
        .. progress.Failed > 0 ? [$"{progress.Failed} failed"] : Array.Empty<string>(),
        .. progress.Running > 0 ? [$"{progress.Running} running"] : Array.Empty<string>(),
        .. progress.Left is { } left && left > TimeSpan.Zero ? [$"{Figures.Duration(left)} left"] : Array.Empty<string>(),
    ]);

    private async Task Live(SweepRunner runner, Func<Action<CellResult>, Task> work)
    {
        var isOver = false;
        using var timer = clock.CreateTimer(_ => Show(), null, TimeSpan.Zero, Beat);
        try
        {
            await work(_ => Show());
        }
        finally
        {
            lock (_line)
            {
                isOver = true;
                screen.Writer.Write("\r\e[K");
            }
        }

        void Show()
        {
            lock (_line)
                if (!isOver) screen.Writer.Write($"\r{Line(runner.Progress)}\e[K");
        }
    }

    private string Line(SweepProgress progress)
    {
        var words = InWords(progress);
        var room = Math.Min(WidestBar, screen.Width - words.Length - 3);
        if (room < 4) return words[..Math.Min(words.Length, screen.Width - 1)];
        var filled = room * (progress.Done + progress.Failed) / Math.Max(1, progress.Cells);
        return $"{new string('━', filled)}{new string('╌', room - filled)}  {words}";
    }

    private static string Name(SweepRunner runner, CellResult cell) =>
        string.Join(", ", [.. runner.Sweep.Axes.Zip(cell.Labels).Select(Value), $"seed {cell.Seed}"]);

    private static string Value((SweepAxis Axis, string Label) one) => $"{one.Axis.Name} = {one.Label}";

    private static string Fate(CellResult cell) =>
        cell.IsReused ? "already there" : cell.Why is { } why ? $"{StateText.Of(cell.State)}, {why}" : StateText.Of(cell.State);
}
