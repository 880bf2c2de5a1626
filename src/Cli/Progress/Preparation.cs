using FedActors.Engine.Reports;

namespace FedActors.Cli.Progress;

/// <summary>
/// Says that something is being prepared. On a terminal the line counts the seconds, so that a large data set does not look like
/// a standstill, and goes when the work is done.
/// </summary>
internal sealed class Preparation(Screen screen, TimeProvider clock)
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private readonly Lock _line = new();

    public T Around<T>(string what, Func<T> work)
    {
        if (!screen.IsLive)
        {
            screen.Writer.WriteLine(what);
            return work();
        }
        var (began, isOver) = (clock.GetTimestamp(), false);
        screen.Writer.Write(what);
        using var timer = clock.CreateTimer(_ => Show(), null, Second, Second);
        try
        {
            return work();
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
                if (!isOver) screen.Writer.Write($"\r{what}  {Figures.Duration(clock.GetElapsedTime(began))}\e[K");
        }
    }
}
