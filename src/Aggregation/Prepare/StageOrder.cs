namespace FedActors.Aggregation.Prepare;

/// <summary>Whether stages can follow one another, and whether anything compares what they prepare for comparison.</summary>
internal static class StageOrder
{
    public static IEnumerable<Problem> Check(string rule, bool compares, IReadOnlyList<(string Name, PrepareOptions Item)> stages)
    {
        for (var place = 0; place < stages.Count; place++)
        {
            var (name, stage) = stages[place];
            var before = stages.Take(place).Select(each => each.Item).FirstOrDefault(earlier => earlier.MakesFeatures);
            if (stage.NeedsTensors && before is not null)
                yield return new(name,
                    $"{stage.Name} works on whole tensors, and {before.Name} leaves none; put {stage.Name} first");
            if (stage.MakesFeatures && !compares && !stages.Skip(place + 1).Any(later => later.Item.Compares))
                yield return new(name,
                    $"{rule} does not compare updates with one another, so {stage.Name} would change nothing");
        }
    }
}
