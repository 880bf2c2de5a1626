namespace FedActors.Engine.Experiments;

/// <summary>An experiment cannot work, as was found before anything ran.</summary>
public sealed class ExperimentException(IReadOnlyList<ExperimentProblem> problems) : Exception(string.Join("; ", problems))
{
    /// <summary>Everything that is wrong; at least one.</summary>
    public IReadOnlyList<ExperimentProblem> Problems => problems;

    /// <summary>Throws if there are any problems.</summary>
    internal static void ThrowIfAny(IEnumerable<ExperimentProblem> problems)
    {
        var found = problems.ToList();
        if (found.Count > 0) throw new ExperimentException(found);
    }
}
