using FedActors.Settings;
using FedActors.Training.Optimisers;

namespace FedActors.Engine.Experiments;

/// <summary>Checks the settings of an optimiser.</summary>
internal static class OptimiserCheck
{
    public static IEnumerable<Problem> Check(OptimiserOptions options) =>
        [.. Positive("learning-rate", options.LearningRate), .. options switch
        {
            SgdOptions sgd => [.. Share("momentum", sgd.Momentum), .. NotNegative("weight-decay", sgd.WeightDecay)],
            AdamOptions adam =>
            [
                .. Share("beta1", adam.Beta1), .. Share("beta2", adam.Beta2),
                .. Positive("epsilon", adam.Epsilon), .. NotNegative("weight-decay", adam.WeightDecay),
            ],
            _ => Enumerable.Empty<Problem>(),
        }];

    private static IEnumerable<Problem> Positive(string key, double value)
    {
        if (!(value > 0) || !double.IsFinite(value)) yield return new(key, $"must be above 0, found {value}");
    }

    private static IEnumerable<Problem> NotNegative(string key, double value)
    {
        if (!(value >= 0) || !double.IsFinite(value)) yield return new(key, $"must not be negative, found {value}");
    }

    private static IEnumerable<Problem> Share(string key, double value)
    {
        if (!(value is >= 0 and < 1)) yield return new(key, $"must be at least 0 and below 1, found {value}");
    }
}
