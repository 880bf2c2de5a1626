namespace FedActors;

/// <summary>
/// What an optimiser remembers of one client from training to training: a number of steps and its moving averages, nothing else,
/// so that it can be stored.
/// </summary>
/// <param name="length">How many numbers the moving averages are.</param>
public sealed class OptimiserState(int length)
{
    /// <summary>How many steps were taken; 0 if the client has never trained.</summary>
    public int Steps { get; internal set; }

    /// <summary>The moving averages, one after the other; of no meaning before the first step.</summary>
    public Memory<float> Averages { get; } = GC.AllocateUninitializedArray<float>(length);

    /// <summary>Becomes equal to another state of the same length.</summary>
    internal void CopyFrom(OptimiserState other)
    {
        Steps = other.Steps;
        other.Averages.CopyTo(Averages);
    }
}
