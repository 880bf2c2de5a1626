using FedActors.Numerics.Memory;
using FedActors.Training.Optimisers;

namespace FedActors;

/// <summary>The settings of an optimiser.</summary>
/// <param name="LearningRate">The step size.</param>
public abstract record OptimiserOptions(double LearningRate) : IDescribed<OptimiserOptions>
{
    /// <summary>How configurations name and set it; null for an optimiser that only code can make.</summary>
    public virtual Kind<OptimiserOptions>? Descriptor => null;

    /// <summary>
    /// How many moving averages it has of each parameter; null if a client cannot keep them from round to round.
    /// </summary>
    public virtual int? KeptPerParameter => null;

    /// <summary>The optimiser that updates <paramref name="parameters"/>.</summary>
    protected internal abstract Optimiser Open(AlignedFloats parameters);

    /// <summary>Begins the description of an optimiser with the setting that all have.</summary>
    protected static KindBuilder<OptimiserOptions, TOptimiser> Describe<TOptimiser>(
        string name, string summary, TOptimiser defaults)
        where TOptimiser : OptimiserOptions =>
        new KindBuilder<OptimiserOptions, TOptimiser>(name, summary, defaults)
            .Number("learning-rate", o => o.LearningRate, (o, v) => o with { LearningRate = v },
                "the step size", Bounds.Positive);
}
