namespace FedActors;

/// <summary>An experiment cannot work, as was found before anything ran.</summary>
public sealed class ExperimentException(IReadOnlyList<Problem> problems)
    : Exception(string.Join("; ", problems.Select(problem => $"{problem.DataFile ?? problem.Key}: {problem.Message}")))
{
    /// <summary>Everything that is wrong; at least one.</summary>
    public IReadOnlyList<Problem> Problems => problems;

    /// <summary>Throws if there are any problems.</summary>
    internal static void ThrowIfAny(IEnumerable<Problem> problems)
    {
        var found = problems.ToList();
        if (found.Count > 0) throw new ExperimentException(found);
    }
}
