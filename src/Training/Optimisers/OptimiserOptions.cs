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

    /// <summary>
    /// |a| of FedNova (Wang et al., arXiv 2007.07481): how many gradients an update is worth after so many local steps, with the
    /// pull <paramref name="proximal"/> of FedProx. By default, the number of steps.
    /// </summary>
    public virtual double Worth(int steps, double proximal) => steps;

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
