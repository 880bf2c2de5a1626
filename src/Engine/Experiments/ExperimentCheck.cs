using FedActors.Training.Data.Idle;

namespace FedActors.Engine.Experiments;

/// <summary>
/// Checks what can be checked of an experiment before its data is opened: each setting alone, then those that must go together.
/// </summary>
internal static class ExperimentCheck
{
    public static IEnumerable<Problem> Check(Experiment experiment) => CheckEach(experiment).Union(CheckTogether(experiment));

    /// <summary>What its description says of each setting.</summary>
    public static IEnumerable<Problem> CheckEach(Experiment experiment) => ExperimentSettings.Described.Check(experiment);

    /// <summary>Settings that depend on one another.</summary>
    public static IEnumerable<Problem> CheckTogether(Experiment experiment) =>
    [
        .. NameCheck.Check(experiment),
        .. experiment.Participation.Check(experiment.Data.Clients ?? int.MaxValue)
            .Select(problem => problem.In("participation")),
        .. CheckMeasures(experiment),
        .. CheckAvailability(experiment),
        .. experiment.Dump.Check(experiment.Rounds).Select(problem => problem.In("dump")),
        .. CheckRules(experiment),
        .. AkkaCheck.Check(experiment).Select(problem => problem.In("akka")),
        .. AttackedRulesCheck.Check(experiment),
        .. ZeroOrderCheck.Check(experiment),
        .. SelectionCheck.Check(experiment),
        .. KeptOptimiserCheck.Check(experiment),
    ];

    /// <summary>Only rounds wait for clients and do without those that have gone.</summary>
    private static IEnumerable<Problem> CheckAvailability(Experiment experiment)
    {
        var (availability, mode) = (experiment.Devices.Availability, experiment.Participation.Mode);
        if (availability is not AlwaysAvailable && mode is not SyncOptions)
            yield return new(
                "devices.availability",
                $"is {availability.Descriptor.Name}, which needs participation.mode = sync, found {mode.Descriptor.Name}");
    }

    private static IEnumerable<Problem> CheckMeasures(Experiment experiment)
    {
        var (from, until) = (experiment.Measures.From, experiment.Measures.Until);
        if (from > experiment.Rounds)
            yield return new("measures.from", $"must be a round from 1 to {experiment.Rounds}, found {from}");
        if (until < from) yield return new("measures.until", $"must not be before from = {from}, found {until}");
    }

    private static IEnumerable<Problem> CheckRules(Experiment experiment)
    {
        if (experiment.Rules.Count == 0) yield return new("rules", "must contain at least one rule");
        foreach (var twice in experiment.Rules.GroupBy(rule => rule.Name).Where(group => group.Count() > 1))
            yield return new($"rules.{twice.Key}", "is the name of two rules");
        foreach (var taken in NamesOfTwins(experiment).Intersect(experiment.Rules.Select(rule => rule.Name)))
            yield return new($"rules.{taken}", "is also the name of another rule's run without the attack");
        foreach (var (name, rule) in experiment.Rules)
            if (!MayHaveRoot(experiment.Data) && RootCheck.Missing(rule) is { } problem)
                yield return new($"rules.{name}", problem);
        foreach (var (name, rule) in experiment.Rules)
            foreach (var problem in rule.Check(experiment.Participation.Participants))
                yield return problem.In($"rules.{name}");
    }

    private static IEnumerable<string> NamesOfTwins(Experiment experiment) => experiment.Measures.Twin switch
    {
        Twin.Rule => experiment.Rules.Select(rule => RuleRun.TwinFor(rule).Name),
        Twin.Average => [RuleRun.CleanAverage.Name],
        _ => [],
    };

    /// <summary>
    /// Whether the server may have samples of its own; where only the opened data can tell, it is checked then.
    /// </summary>
    internal static bool MayHaveRoot(IDataSource data) => data switch
    {
        PartitionedData split => split.Split.Root.Size > 0,
        DataOptions or IdleDataOptions => false,
        _ => true,
    };
}
