using FedActors.Aggregation.Matrix;
using FedActors.Numerics.Reductions;
using FedActors.Settings;

namespace FedActors.Aggregation.Pipeline;

/// <summary>Whether a round brings what the rule needs besides the updates.</summary>
internal static class RuleNeedsCheck
{
    public static IEnumerable<Problem> Missing(RuleOptions options, UpdateSet updates)
    {
        if (options.Needs.HasFlag(RuleNeeds.TrustedUpdate) && updates.Trusted?.Length != updates.Matrix.Columns)
            yield return new("trusted", $"{options.Name} needs a trusted update of {updates.Matrix.Columns} columns to compare with");
        else if (updates.Trusted is { } trusted && (trusted.Length != updates.Matrix.Columns || !RowReductions.AllFinite(trusted.Span)))
            yield return new("trusted", $"the trusted update must have {updates.Matrix.Columns} finite values");
        if (options.Needs.HasFlag(RuleNeeds.Judge) && updates.Judge is null)
            yield return new("judge", $"{options.Name} needs trusted samples to judge the updates on");
    }
}
