namespace FedActors.Engine.Experiments.Warnings;

/// <summary>A rate of the server that is meant for plain steps.</summary>
internal static class ServerWarnings
{
    public static IEnumerable<Problem> Of(PreparedExperiment prepared)
    {
        var experiment = prepared.Experiment;
        if (experiment.ServerOptimiser is AdaptiveServerOptions optimiser && experiment.ServerLearningRate >= 1)
            yield return new("server.learning-rate",
                $"is {experiment.ServerLearningRate}, about how far {optimiser.Descriptor.Name} moves every parameter in a "
                + "round: try 0.1 or less");
    }
}
