namespace FedActors.Runtime.Tests;

/// <summary>A thread that does not belong to the run.</summary>
internal static class Elsewhere
{
    /// <summary>Does something there, and waits for it.</summary>
    public static void Do(Action action)
    {
        var thread = new Thread(() => action()) { IsBackground = true };
        thread.Start();
        thread.Join();
    }
}
