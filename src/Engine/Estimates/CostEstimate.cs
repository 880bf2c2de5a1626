namespace FedActors;

/// <summary>What a simulation will probably take on this machine. Other work on it can double the time.</summary>
public sealed record CostEstimate
{
    /// <summary>The time until the program and its actors have started, and to write the report.</summary>
    public required TimeSpan Starting { get; init; }

    /// <summary>The time to open the data, split them over the clients and build the model.</summary>
    public TimeSpan Preparing { get; init; }

    /// <summary>The time to train the clients.</summary>
    public required TimeSpan Training { get; init; }

    /// <summary>The time that colluding groups take for their moves.</summary>
    public required TimeSpan Attacks { get; init; }

    /// <summary>The time to aggregate.</summary>
    public required TimeSpan Rules { get; init; }

    /// <summary>The time to evaluate the models.</summary>
    public required TimeSpan Evaluation { get; init; }

    /// <summary>The time that passes in any case if the run goes by the wall clock; otherwise zero.</summary>
    public TimeSpan Waiting { get; init; }

    /// <summary>The time for everything.</summary>
    public TimeSpan Total
    {
        get
        {
            var work = Starting + Preparing + Work;
            return work > Waiting ? work : Waiting;
        }
    }

    /// <summary>The time of all rounds, without waiting.</summary>
    internal TimeSpan Work => Training + Attacks + Rules + Evaluation;

    /// <summary>How much memory the process will need at most, with the garbage that .NET lets lie.</summary>
    public required long MemoryBytes { get; init; }

    /// <summary>How many threads it is for.</summary>
    public required int Threads { get; init; }

    /// <summary>Rules that take too long to try, or fail on random updates; their time is not included.</summary>
    public IReadOnlyList<string> Untried { get; init; } = [];
}
