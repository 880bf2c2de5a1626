namespace FedActors;

/// <summary>What became of a cell of a sweep.</summary>
public enum CellState
{
    /// <summary>It has not run to its end yet.</summary>
    Missing,

    /// <summary>It ran to its end; a race may have ended some of its rules early.</summary>
    Done,

    /// <summary>It failed, alone.</summary>
    Failed,
}
