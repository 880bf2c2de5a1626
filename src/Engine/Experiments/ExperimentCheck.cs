using FedActors.Training.Data;
using FedActors.Training.Data.Idle;

namespace FedActors.Engine.Experiments;

/// <summary>Checks what can be checked of an experiment before its data is opened.</summary>
internal static class ExperimentCheck
{
    public static IEnumerable<ExperimentProblem> Check(Experiment experiment)
    {
        if (experiment.Rounds < 1) yield return new("", "rounds", $"must be at least 1, found {experiment.Rounds}");
        foreach (var problem in NameCheck.Check(experiment)) yield return problem;
        foreach (var problem in experiment.Data.Check()) yield return new("data", problem);
        foreach (var problem in CheckTraining(experiment)) yield return problem;
        foreach (var problem in experiment.Devices.Check()) yield return new("devices", problem);
        foreach (var problem in experiment.Participation.Check(experiment.Data.Clients ?? int.MaxValue))
            yield return new("participation", problem);
        foreach (var problem in CheckMeasures(experiment)) yield return problem;
        foreach (var problem in CheckRules(experiment)) yield return problem;
        foreach (var problem in experiment.Clock.Check()) yield return new("clock", problem);
        foreach (var problem in AkkaCheck.Check(experiment)) yield return new("akka", problem);
        foreach (var problem in AttackedRulesCheck.Check(experiment)) yield return problem;
    }

    private static IEnumerable<ExperimentProblem> CheckMeasures(Experiment experiment)
    {
        var (from, until) = (experiment.Measures.From, experiment.Measures.Until);
        if (from < 1 || from > experiment.Rounds)
            yield return new("measures", "from", $"must be a round from 1 to {experiment.Rounds}, found {from}");
        if (until < from) yield return new("measures", "until", $"must not be before from = {from}, found {until}");
    }

    private static IEnumerable<ExperimentProblem> CheckTraining(Experiment experiment)
    {
        var training = experiment.Training;
        if (training.Epochs < 1) yield return new("training", "epochs", $"must be at least 1, found {training.Epochs}");
        if (training.BatchSize < 1) yield return new("training", "batch-size", $"must be at least 1, found {training.BatchSize}");
        foreach (var problem in OptimiserCheck.Check(training.Optimiser)) yield return new("training.optimiser", problem);
        if (!(experiment.ServerLearningRate > 0) || !double.IsFinite(experiment.ServerLearningRate))
            yield return new("server", "learning-rate", $"must be above 0, found {experiment.ServerLearningRate}");
        if (experiment.EvaluateEvery < 1)
            yield return new("evaluation", "every", $"must be at least 1, found {experiment.EvaluateEvery}");
    }

    private static IEnumerable<ExperimentProblem> CheckRules(Experiment experiment)
    {
        if (experiment.Rules.Count == 0) yield return new("", "rules", "must contain at least one rule");
        foreach (var twice in experiment.Rules.GroupBy(rule => rule.Name).Where(group => group.Count() > 1))
            yield return new("rules", twice.Key, "is the name of two rules");
        foreach (var taken in NamesOfTwins(experiment).Intersect(experiment.Rules.Select(rule => rule.Name)))
            yield return new("rules", taken, "is also the name of another rule's run without the attack");
        foreach (var (name, rule) in experiment.Rules)
            if (!MayHaveRoot(experiment.Data) && RootCheck.Missing(rule) is { } problem)
                yield return new($"rules.{name}", "", problem);
        foreach (var (name, rule) in experiment.Rules)
            foreach (var problem in rule.Check(experiment.Participation.Participants))
                yield return new($"rules.{name}", problem);
    }

    private static IEnumerable<string> NamesOfTwins(Experiment experiment) =>
        experiment.Measures.Twin ? experiment.Rules.Select(rule => new RuleRun(rule, IsTwin: true).Name) : [];

    /// <summary>
    /// Whether the server may have samples of its own; where only the opened data can tell, it is checked then.
    /// </summary>
    private static bool MayHaveRoot(IDataSource data) => data switch
    {
        PartitionedData split => split.Split.Root.Size > 0,
        DataOptions or IdleDataOptions => false,
        _ => true,
    };
}
