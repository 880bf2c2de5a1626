using FedActors.Engine.Sweeps;

namespace FedActors.Cli.Results;

/// <summary>Presents the results of a sweep to the user, or to the user's program.</summary>
internal interface ISweepView
{
    /// <summary>Called after each cell.</summary>
    void Cell(IReadOnlyList<SweepAxis> axes, CellResult cell);

    /// <summary>Called at the end.</summary>
    void End(SweepContent content, string folder);
}
