using FedActors.Engine.Experiments;

namespace FedActors.Engine.Sweeps.Running;

/// <summary>In which order cells run: those with the same data one after the other, each experiment once.</summary>
internal static class CellOrder
{
    public static IReadOnlyList<SweepCell> Of(Sweep sweep) =>
    [
        .. sweep.Cells.DistinctBy(cell => cell.Id)
            .GroupBy(cell => SharedParts.KeyOf(cell.Experiment) ?? cell.Id)
            .SelectMany(group => group),
    ];
}
