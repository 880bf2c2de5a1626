namespace FedActors.Engine.Experiments.Warnings;

/// <summary>Optimisers that have nothing to keep.</summary>
internal static class TrainingWarnings
{
    public static IEnumerable<Problem> Of(PreparedExperiment prepared)
    {
        var training = prepared.Experiment.Training;
        if (training.KeepOptimiser && training.Optimiser.KeptPerParameter == 0)
            yield return new("training.keep-optimiser",
                "keeps nothing: without momentum, the optimiser remembers nothing of earlier rounds");
    }
}
