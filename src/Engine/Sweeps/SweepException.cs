namespace FedActors;

/// <summary>Some experiments of a sweep cannot work, as was found before anything ran.</summary>
public sealed class SweepException : Exception
{
    internal SweepException(IReadOnlyList<(SweepCell Cell, IReadOnlyList<Problem> Problems)> cells)
        : base(string.Join("; ", cells.Select(Told))) => Cells = cells;

    /// <summary>The cells, and all that is wrong with each.</summary>
    public IReadOnlyList<(SweepCell Cell, IReadOnlyList<Problem> Problems)> Cells { get; }

    private static string Told((SweepCell Cell, IReadOnlyList<Problem> Problems) one) =>
        $"{string.Join(", ", one.Cell.Labels.Append($"seed {one.Cell.Experiment.Seed}"))}: "
        + new ExperimentException(one.Problems).Message;
}
