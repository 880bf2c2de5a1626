namespace FedActors.Engine.Experiments.Warnings;

/// <summary>Measures that measure nothing.</summary>
internal static class MeasureWarnings
{
    public static IEnumerable<Problem> Of(PreparedExperiment prepared)
    {
        var experiment = prepared.Experiment;
        if (experiment.EvaluateEvery > experiment.Rounds)
            yield return new("evaluation.every",
                $"is {experiment.EvaluateEvery}, but the run ends with round {experiment.Rounds}: "
                + "the model is evaluated before the first round and after the last, and never between");
        int[] acting = [.. Enumerable.Range(0, experiment.Attacks.Count).Where(prepared.Acts)];
        if (experiment.Measures.Twin == Twin.Rule && acting.Length == 0)
            yield return new("measures.twin", "asks for twins, but nobody ever attacks: a twin would be the same run once more");
        foreach (var problem in OfPeriod(experiment, acting)) yield return problem;
    }

    private static IEnumerable<Problem> OfPeriod(Experiment experiment, int[] acting)
    {
        var (from, until) = (experiment.Measures.From, experiment.Measures.Until ?? experiment.Rounds);
        var key = experiment.Measures.Until is null ? "measures.from" : "measures.until";
        if (until > experiment.Rounds)
            yield return new(key, $"is {until}, but the run ends with round {experiment.Rounds}");
        else if (!Enumerable.Range(from, until - from + 1).Any(round => IsEvaluated(experiment, round)))
            yield return new(key,
                $"counts rounds {from} to {until}, none of which is evaluated: evaluation.every is {experiment.EvaluateEvery}");
        var groups = acting.Select(index => experiment.Attacks[index]).ToList();
        if (groups.Count > 0 && groups.All(group => group.From > until || group.Until < from))
            yield return new(key, $"counts rounds {from} to {until}, in which nobody attacks");
    }

    private static bool IsEvaluated(Experiment experiment, int round) =>
        round == experiment.Rounds || round % experiment.EvaluateEvery == 0;
}
