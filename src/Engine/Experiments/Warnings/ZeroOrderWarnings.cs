namespace FedActors.Engine.Experiments.Warnings;

/// <summary>
/// A rate of the server that is meant for differences of models, not for slopes; steps that measure rounding, or curvature.
/// </summary>
internal static class ZeroOrderWarnings
{
    // Losses are computed in single precision, to about 1e-7 of their size; the slope has that error divided by 2μ.
    private const double Smallest = 1e-5, Largest = 0.1;

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
        if (method.Mu < Smallest)
            yield return new("training.method.mu",
                $"is {method.Mu}: two losses that close differ mostly by rounding; try 0.001");
        else if (method.Mu > Largest)
            yield return new("training.method.mu",
                $"is {method.Mu}: so far from the model, differences of losses say little about its slope; try 0.001");
    }
}
