using FedActors.Engine.Experiments;

namespace FedActors.Engine.Sweeps.Running;

/// <summary>What was found when every cell was prepared as for a run, to know beforehand what a run would refuse.</summary>
/// <param name="Warnings">What is allowed but pointless in all of them: a sweep may go where a single cell has no attack.</param>
/// <param name="LargestCell">The most memory, in bytes, that the updates of a cell need.</param>
internal sealed record SweepCheck(IReadOnlyList<Problem> Warnings, long LargestCell)
{
    /// <exception cref="SweepException">Some cells cannot work.</exception>
    public static SweepCheck Of(
        IReadOnlyList<SweepCell> cells, int threads, SharedParts shared, TimeProvider clock, CancellationToken cancelled)
    {
        var (problems, checks) = (new IReadOnlyList<Problem>[cells.Count], new SweepCheck[cells.Count]);
        Parallel.For(
            0, cells.Count, new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancelled }, Check);
        var wrong = cells.Zip(problems).Where(cell => cell.Second.Count > 0).ToList();
        if (wrong.Count > 0) throw new SweepException(wrong);
        return cells.Count == 0
            ? new([], 0)
            : new(
                [.. checks[0].Warnings.Where(warning => checks.All(each => each.Warnings.Contains(warning)))],
                checks.Max(each => each.LargestCell));

        void Check(int index)
        {
            (problems[index], checks[index]) = ([], new([], 0));
            try
            {
                var simulation = new Simulation(cells[index].Experiment, clock, 1, shared);
                checks[index] = new(simulation.Warnings, simulation.UpdateBytes);
            }
            catch (ExperimentException error)
            {
                problems[index] = error.Problems;
            }
            finally
            {
                shared.Return(cells[index].Experiment);
            }
        }
    }
}
