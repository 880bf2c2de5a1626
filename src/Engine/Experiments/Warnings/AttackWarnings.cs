namespace FedActors.Engine.Experiments.Warnings;

/// <summary>Attacks that never come, and such that leave nobody to defend.</summary>
internal static class AttackWarnings
{
    public static IEnumerable<Problem> Of(PreparedExperiment prepared)
    {
        var (experiment, clients) = (prepared.Experiment, prepared.Data.Clients);
        foreach (var (index, group) in experiment.Attacks.Index())
            foreach (var problem in Of(group, prepared.Adversaries.CountOf(index), experiment.Rounds, clients))
                yield return problem.In($"attacks.{group.Name}");
        if (experiment.Attacks.Count > 0 && prepared.Adversaries.Count == clients
            && experiment.Attacks.All(group => group.ClientProbability >= 1))
            yield return new($"attacks.{experiment.Attacks[^1].Name}",
                $"leaves nobody honest: all {clients} clients are hostile, and no rule can do anything about it");
    }

    private static IEnumerable<Problem> Of(AttackGroup group, int hostile, int rounds, int clients)
    {
        if (hostile == 0)
            yield return new(
                Who(group),
                $"makes none of the {clients} clients hostile");
        if (group.From > rounds)
            yield return new("from", $"is {group.From}, but the run ends with round {rounds}: the attack never begins");
        if (group.Probability == 0) yield return new("probability", "is 0: the group never attacks");
        if (group.ClientProbability == 0) yield return new("client-probability", "is 0: the group never attacks");
    }

    private static string Who(AttackGroup group) => group switch
    {
        { Count: not null } => "count",
        { Clients: not null } => "clients",
        { Chance: not null } => "chance",
        _ => "fraction",
    };
}
