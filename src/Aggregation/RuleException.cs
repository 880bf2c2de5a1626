namespace FedActors;

/// <summary>A rule cannot do what was asked of it; the problems say why.</summary>
public sealed class RuleException(IReadOnlyList<Problem> problems)
    : Exception(string.Join("; ", problems.Select(problem => problem.Message)))
{
    /// <summary>Why, one problem per setting at fault.</summary>
    public IReadOnlyList<Problem> Problems => problems;

    internal static void ThrowIfAny(IEnumerable<Problem> problems)
    {
        var found = problems.ToList();
        if (found.Count > 0) throw new RuleException(found);
    }
}
