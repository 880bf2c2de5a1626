using FedActors.Hocon.Binding;
using FedActors.Training.Optimisers;

namespace FedActors.Engine.Configuration;

/// <summary><c>optimiser = adam { learning-rate = 0.001 }</c></summary>
internal static class OptimiserReader
{
    public static OptimiserOptions Read(Section training, ExperimentPlaces places)
    {
        var variant = training.Variant("optimiser", "sgd");
        var (name, settings) = variant;
        places.Note("training.optimiser", settings.Path);
        return name switch
        {
            "sgd" => Sgd(settings),
            "adam" => Adam(settings, decoupled: false, new AdamOptions().WeightDecay),
            "adamw" => Adam(settings, decoupled: true, fallbackDecay: 0.01),
            _ => throw training.UnknownVariant(variant, ["sgd", "adam", "adamw"]),
        };
    }

    private static SgdOptions Sgd(Section settings)
    {
        var fallback = new SgdOptions();
        return new SgdOptions
        {
            LearningRate = settings.Double("learning-rate", fallback.LearningRate),
            Momentum = settings.Double("momentum", fallback.Momentum),
            WeightDecay = settings.Double("weight-decay", fallback.WeightDecay),
        };
    }

    private static AdamOptions Adam(Section settings, bool decoupled, double fallbackDecay)
    {
        var fallback = new AdamOptions();
        return new AdamOptions
        {
            LearningRate = settings.Double("learning-rate", fallback.LearningRate),
            Beta1 = settings.Double("beta1", fallback.Beta1),
            Beta2 = settings.Double("beta2", fallback.Beta2),
            Epsilon = settings.Double("epsilon", fallback.Epsilon),
            WeightDecay = settings.Double("weight-decay", fallbackDecay),
            Decoupled = decoupled,
        };
    }
}
