namespace FedActors.Training.Tests.Golden;

internal static class GoldenOptimiser
{
    public static OptimiserOptions Of(GoldenCase golden, string name) => name.StartsWith("adam", StringComparison.Ordinal)
        ? new AdamOptions
        {
            LearningRate = golden.Double("lr"),
            Beta1 = golden.Double("beta1", 0.9),
            Beta2 = golden.Double("beta2", 0.999),
            Epsilon = golden.Double("eps", 1e-8),
            WeightDecay = golden.Double("weightDecay"),
            Decoupled = name == "adamw",
        }
        : new SgdOptions
        {
            LearningRate = golden.Double("lr"),
            Momentum = golden.Double("momentum"),
            WeightDecay = golden.Double("weightDecay"),
        };
}
