namespace FedActors.Bench.Rules;

/// <summary>How long a rule takes for all rows of a matrix.</summary>
internal static class RuleTime
{
    public static double Seconds(TimeProvider clock, IAggregationRule rule, UpdateMatrix matrix)
    {
        var result = new float[matrix.Columns];
        var began = clock.GetTimestamp();
        rule.Aggregate(UpdateSet.All(matrix), result);
        return clock.GetElapsedTime(began).TotalSeconds;
    }
}
