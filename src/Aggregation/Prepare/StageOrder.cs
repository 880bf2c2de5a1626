namespace FedActors.Aggregation.Prepare;

/// <summary>Whether stages can follow one another, and whether anything compares what they prepare for comparison.</summary>
internal static class StageOrder
{
    public static IEnumerable<Problem> Check(string rule, bool compares, IReadOnlyList<PrepareOptions> stages)
    {
        for (var place = 0; place < stages.Count; place++)
        {
            var stage = stages[place];
            if (stage.NeedsTensors && stages.Take(place).FirstOrDefault(earlier => earlier.MakesFeatures) is { } before)
                yield return new($"prepare.{stage.Name}",
                    $"{stage.Name} works on whole tensors, and {before.Name} leaves none; put {stage.Name} first");
            if (stage.MakesFeatures && !compares && !stages.Skip(place + 1).Any(later => later.Compares))
                yield return new($"prepare.{stage.Name}",
                    $"{rule} does not compare updates with one another, so {stage.Name} would change nothing");
        }
    }
}
