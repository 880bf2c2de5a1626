using FedActors.Engine.Experiments;

namespace FedActors.Engine.Sweeps.Running;

/// <summary>Prepares every cell as a run would, to find everything that a run would refuse.</summary>
internal static class SweepCheck
{
    /// <summary>What is allowed in all of them, but pointless: a sweep may go where one cell has no attack.</summary>
    /// <exception cref="SweepException">Some cells cannot work.</exception>
    public static IReadOnlyList<Problem> Check(
        IReadOnlyList<SweepCell> cells, int threads, SharedParts shared, TimeProvider clock, CancellationToken cancelled)
    {
        var (problems, warnings) = (new IReadOnlyList<Problem>[cells.Count], new IReadOnlyList<Problem>[cells.Count]);
        Parallel.For(
            0, cells.Count, new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancelled }, Check);
        var wrong = cells.Zip(problems).Where(cell => cell.Second.Count > 0).ToList();
        if (wrong.Count > 0) throw new SweepException(wrong);
        return cells.Count == 0 ? [] : [.. warnings[0].Where(warning => warnings.All(each => each.Contains(warning)))];

        void Check(int index)
        {
            (problems[index], warnings[index]) = ([], []);
            try
            {
                warnings[index] = new Simulation(cells[index].Experiment, clock, 1, shared).Warnings;
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
