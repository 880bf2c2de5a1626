using System.Text;

namespace FedActors.Cli;

/// <summary>The environment of the program: its output streams, its clock, and requests to end.</summary>
internal sealed record Host
{
    /// <summary>Files and pipes have no width, but tables need one.</summary>
    private const int WidthOfFiles = 110;

    /// <summary>How long work goes on after a request to end, if it does not end by itself.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(250);

    /// <summary>Results.</summary>
    public required Screen Out { get; init; }

    /// <summary>Progress and error messages.</summary>
    public required Screen Error { get; init; }

    /// <summary>The current time.</summary>
    public required TimeProvider Clock { get; init; }

    /// <summary>Requests the run to end.</summary>
    public CancellationToken Interrupted { get; init; }

    public static Host OfProcess(TimeProvider clock, CancellationToken interrupted)
    {
        if (!Console.IsOutputRedirected) Console.OutputEncoding = Encoding.UTF8;
        // If even error messages cannot be written, there is nobody left to tell.
        var error = new ForgivingWriter(Console.Error, _ => { });
        var output = new ForgivingWriter(
            Console.Out, broken => error.WriteLine($"error: standard output: {broken.Message}; continuing without it"));
        return new Host
        {
            Out = ScreenOf(output, Console.IsOutputRedirected),
            Error = ScreenOf(error, Console.IsErrorRedirected),
            Clock = clock,
            Interrupted = interrupted,
        };
    }

    /// <summary>Does work that is not worth finishing: a request to end leaves it to itself.</summary>
    /// <exception cref="OperationCanceledException">The user has asked to end.</exception>
    public Task<T> Expendable<T>(Func<T> work) => Task.Run(work, Interrupted).WaitAsync(Interrupted);

    /// <summary>Does work that ends by itself on request, mostly: if it takes too long to, it is left to itself.</summary>
    /// <exception cref="OperationCanceledException">The user has asked to end.</exception>
    public async Task Impatiently(Func<Task> work)
    {
        var task = Task.Run(work, CancellationToken.None);
        try
        {
            await task.WaitAsync(Interrupted);
        }
        catch (OperationCanceledException) when (!task.IsCompleted)
        {
            await Task.WhenAny(task.WaitAsync(Patience, Clock));
            if (!task.IsCompleted) throw;
            await task;
        }
    }

    /// <summary>Tells the user that the process ends though its work has not.</summary>
    public void TellLoss()
    {
        Error.ShowCursor();
        Error.Writer.WriteLine("error: interrupted; what was not saved yet is lost");
    }

    private static Screen ScreenOf(TextWriter writer, bool isRedirected) => isRedirected
        ? new Screen(writer, WidthOfFiles, IsLive: false, HasColours: false)
        : new Screen(writer, Math.Max(40, Console.WindowWidth), IsLive: !IsDumb, HasColours: !IsDumb && WantsColours);

    private static bool IsDumb => Environment.GetEnvironmentVariable("TERM") is "dumb";

    /// <summary>See https://no-color.org.</summary>
    private static bool WantsColours => string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
}
