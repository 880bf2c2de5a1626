namespace FedActors.Engine.Sweeps;

/// <summary>What became of a cell, as one word.</summary>
internal static class StateText
{
    public static string Of(CellState state) => state switch
    {
        CellState.Done => "done",
        CellState.Failed => "failed",
        _ => "missing",
    };
}
