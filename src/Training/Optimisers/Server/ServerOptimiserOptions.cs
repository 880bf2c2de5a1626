using FedActors.Numerics.Vectors;

namespace FedActors;

/// <summary>How the server's model follows the aggregates of its rule, which are added to it.</summary>
public abstract record ServerOptimiserOptions : IDescribed<ServerOptimiserOptions>
{
    private protected ServerOptimiserOptions()
    {
    }

    /// <inheritdoc/>
    public abstract Kind<ServerOptimiserOptions> Descriptor { get; }

    /// <summary>How many moving averages it has of each parameter.</summary>
    public abstract int KeptPerParameter { get; }

    /// <summary>
    /// Turns an aggregate into the step of the model. Running statistics are no slopes: they follow the aggregate without an
    /// optimiser.
    /// </summary>
    internal void Step(OptimiserState kept, TensorTable tensors, Span<float> aggregate, double rate)
    {
        if (kept.Steps == 0) Begin(kept.Averages.Span);
        kept.Steps++;
        foreach (var tensor in tensors)
        {
            var part = aggregate.Slice(tensor.Offset, tensor.Length);
            if (tensor.IsStatistic) FloatVector.Scale(part, (float)ShareOfStatistics(rate));
            else Step(kept, tensor.Offset, part, rate);
        }
    }

    /// <summary>Sets the moving averages before the first step.</summary>
    private protected virtual void Begin(Span<float> averages) => averages.Clear();

    /// <summary>The share of the aggregate by which statistics move.</summary>
    private protected virtual double ShareOfStatistics(double rate) => rate;

    /// <summary>The same for the parameters from <paramref name="offset"/> on.</summary>
    private protected abstract void Step(OptimiserState kept, int offset, Span<float> aggregate, double rate);
}
