namespace FedActors.Engine.Experiments.Warnings;

/// <summary>Optimisers that have nothing to keep; a proximal term that pulls too far.</summary>
internal static class TrainingWarnings
{
    public static IEnumerable<Problem> Of(PreparedExperiment prepared)
    {
        var training = prepared.Experiment.Training;
        if (training.KeepOptimiser && training.Optimiser.KeptPerParameter == 0)
            yield return new("training.keep-optimiser",
                "keeps nothing: without momentum, the optimiser remembers nothing of earlier rounds");
        if (training.Optimiser is SgdOptions && training.Optimiser.LearningRate * training.Proximal >= 1)
            yield return new("training.proximal",
                $"is {training.Proximal}: with a learning rate of {training.Optimiser.LearningRate}, each step pulls a client "
                + "back to the model or past it");
    }
}
