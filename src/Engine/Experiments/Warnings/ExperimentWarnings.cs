namespace FedActors.Engine.Experiments.Warnings;

/// <summary>What is allowed in an experiment, but pointless: its author has probably meant something else.</summary>
internal static class ExperimentWarnings
{
    public static IReadOnlyList<Problem> Of(PreparedExperiment prepared) =>
    [
        .. DataWarnings.Of(prepared),
        .. ParticipationWarnings.Of(prepared),
        .. DeviceWarnings.Of(prepared),
        .. AttackWarnings.Of(prepared),
        .. MeasureWarnings.Of(prepared),
        .. RuleWarnings.Of(prepared),
        .. TrainingWarnings.Of(prepared),
        .. ServerWarnings.Of(prepared),
        .. ZeroOrderWarnings.Of(prepared),
    ];
}
