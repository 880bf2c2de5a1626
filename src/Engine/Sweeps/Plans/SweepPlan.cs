namespace FedActors;

/// <summary>What a sweep will take on this machine, from a short probe of its cells; other work on it changes that.</summary>
public sealed record SweepPlan
{
    /// <summary>How many cells the sweep has.</summary>
    public required int Cells { get; init; }

    /// <summary>How many of them are there already.</summary>
    public required int Reused { get; init; }

    /// <summary>How many points its axes have.</summary>
    public required int Points { get; init; }

    /// <summary>How many runs of one rule there are in the cells that are left.</summary>
    public required int Runs { get; init; }

    /// <summary>How many cells run side by side.</summary>
    public required int SideBySide { get; init; }

    /// <summary>How many threads compute.</summary>
    public required int Threads { get; init; }

    /// <summary>The time from start to end.</summary>
    public required TimeSpan Time { get; init; }

    /// <summary>How much memory the process will need.</summary>
    public required long MemoryBytes { get; init; }
}
