using FedActors.Numerics.Reductions;

namespace FedActors.Aggregation.Pipeline;

/// <summary>Whether a round provides what the rule needs in addition to the updates.</summary>
internal static class RuleNeedsCheck
{
    public static IEnumerable<Problem> Missing(RuleOptions options, UpdateSet updates)
    {
        var columns = updates.Matrix.Columns;
        if (options.Needs.HasFlag(RuleNeeds.TrustedUpdate) && updates.Trusted?.Length != columns)
            yield return new("trusted", $"{options.Name} needs a trusted update of {columns} columns to compare with");
        else if (updates.Trusted is { } trusted && (trusted.Length != columns || !RowReductions.AllFinite(trusted.Span)))
            yield return new("trusted", $"the trusted update must have {columns} finite values");
        if (options.Needs.HasFlag(RuleNeeds.Judge) && updates.Judge is null)
            yield return new("judge", $"{options.Name} needs trusted samples to judge the updates on");
        if (options.Needs.HasFlag(RuleNeeds.HeldOutLoss) && updates.HeldOut is null)
            yield return new("held-out", $"{options.Name} needs trusted samples to learn from");
    }
}
