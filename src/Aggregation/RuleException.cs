namespace FedActors.Aggregation;

/// <summary>A rule was asked for what it cannot do; the problems say why.</summary>
public sealed class RuleException(IReadOnlyList<RuleProblem> problems)
    : Exception(string.Join("; ", problems.Select(problem => problem.Message)))
{
    /// <summary>Why, one problem for each setting at fault.</summary>
    public IReadOnlyList<RuleProblem> Problems => problems;

    internal static void ThrowIfAny(IEnumerable<RuleProblem> problems)
    {
        var found = problems.ToList();
        if (found.Count > 0) throw new RuleException(found);
    }
}
