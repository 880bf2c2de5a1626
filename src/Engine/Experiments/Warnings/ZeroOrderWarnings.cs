namespace FedActors.Engine.Experiments.Warnings;

/// <summary>A rate of the server that is meant for differences of models, not for slopes.</summary>
internal static class ZeroOrderWarnings
{
    public static IEnumerable<Problem> Of(PreparedExperiment prepared)
    {
        var experiment = prepared.Experiment;
        if (experiment.Training.Method is not ZeroOrderOptions method || prepared.Model.IsTrivial) yield break;
        // E|Σ gᵣzᵣ|² = ν(ν + d + 1)·|∇f|² for gᵣ = ∇f·zᵣ and z ~ N(0, I).
        double slopes = method.Slopes, parameters = prepared.Model.Tensors.Length;
        var length = Math.Sqrt(slopes * (slopes + parameters + 1));
        if (experiment.ServerLearningRate >= new Experiment().ServerLearningRate)
            yield return new("server.learning-rate",
                $"is {experiment.ServerLearningRate}, and the sum over {slopes} directions is about {length:F0} times as long as "
                + "a gradient: try a rate of 0.01 or less");
    }
}
