using FedActors.Actors.Results;
using FedActors.Actors.Rounds;
using FedActors.Aggregation.Verdicts;

namespace FedActors.Actors.Aggregating;

/// <summary>A round's aggregate is in the model.</summary>
/// <param name="Round">Which round.</param>
/// <param name="Model">The new model; the old one where the round is void.</param>
/// <param name="Refused">The rows that the rule did not get to see, and why.</param>
/// <param name="Verdict">How the rule judged the others; null where the round is void.</param>
/// <param name="Void">Why the model did not change; null where it did.</param>
public sealed record Aggregated(
    int Round, ModelVersion Model, IReadOnlyDictionary<int, Fate> Refused, Verdict? Verdict, string? Void)
{
    /// <summary>A round that leaves the model as it was, because its updates never came to the rule.</summary>
    public static Aggregated Nothing(Round round, string reason) =>
        new(round.Number, round.Model, new Dictionary<int, Fate>(), null, reason);
}
