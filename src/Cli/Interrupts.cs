using System.Runtime.InteropServices;

namespace FedActors.Cli;

/// <summary>
/// Ctrl-C, a request to terminate, and a closed terminal. The first signal asks the program to end, and ends it after a moment
/// even if it computes, reads or writes what cannot be broken off; the second is left to the system, which kills the process.
/// </summary>
internal sealed class Interrupts : IDisposable
{
    /// <summary>What is worth saving has this long; the rest of a second is for the process to end.</summary>
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(700), MomentToTell = TimeSpan.FromMilliseconds(50);

    private const int Spare = 4;
    private readonly CancellationTokenSource _source = new();
    private readonly PosixSignalRegistration[] _registrations;
    private int? _exitCode;

    public Interrupts()
    {
        // As in shells: 128 and the number of the signal.
        (PosixSignal Signal, int ExitCode)[] signals =
            [(PosixSignal.SIGINT, 130), (PosixSignal.SIGTERM, 143), (PosixSignal.SIGHUP, 129)];
        _registrations =
            [.. signals.Select(one => PosixSignalRegistration.Create(one.Signal, context => Handle(context, one.ExitCode)))];
    }

    public CancellationToken Token => _source.Token;

    /// <summary>
    /// The program's exit code. It works on other threads, none of which keeps the process alive once this one returns.
    /// </summary>
    /// <param name="program">The program.</param>
    /// <param name="lost">What to tell the user when its work did not come to an end in time.</param>
    public int ExitCodeOf(Func<Task<int>> program, Action lost)
    {
        // Loops over cores fill the pool; whoever saves what is there at the end must not wait for a thread.
        ThreadPool.GetMinThreads(out var workers, out var ports);
        ThreadPool.SetMinThreads(workers + Spare, ports);
        var work = Task.Run(program);
        WaitHandle.WaitAny([((IAsyncResult)work).AsyncWaitHandle, _source.Token.WaitHandle]);
        // Not for long either: who reads the messages may have stopped reading.
        if (Task.WaitAny([work], Moment) < 0) Task.Run(lost).Wait(MomentToTell);
        return _exitCode ?? work.GetAwaiter().GetResult();
    }

    public void Dispose()
    {
        foreach (var registration in _registrations) registration.Dispose();
        _source.Dispose();
    }

    private void Handle(PosixSignalContext signal, int exitCode)
    {
        if (_source.IsCancellationRequested) return;
        signal.Cancel = true;
        _exitCode = exitCode;
        _source.Cancel();
    }
}
