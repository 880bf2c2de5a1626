namespace FedActors.Engine.Estimates;

/// <summary>How much memory a process takes at most, from what it takes after everything was tried once.</summary>
/// <param name="resident">What it takes then.</param>
internal sealed class MemoryNeed(long resident)
{
    // Measured on Linux on 64 bits: the code and tables of what is not tried, above all Akka.NET's and the report's.
    private const long OfActors = 25_000_000;

    // What the coordinator, its messages, the verdict and the files say of one client in one round, on average over the rules.
    private const long PerClient = 12_000;

    // The garbage that .NET lets lie before it collects, however much more there is.
    private const long MostGarbage = 100_000_000;

    /// <summary>What one more thread works on.</summary>
    public long PerThread { get; init; }

    /// <summary>The threads beside the one on which everything was tried.</summary>
    public int MoreThreads { get; init; }

    /// <summary>The updates of a round and the versions of the model.</summary>
    public long Updates { get; init; }

    /// <summary>How often any client is asked in all runs.</summary>
    public double Asked { get; init; }

    public long Bytes =>
        resident + OfActors + PerThread * MoreThreads + Updates + (long)Math.Min(MostGarbage, PerClient * Asked);
}
