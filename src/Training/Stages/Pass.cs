using FedActors.Numerics.Randomness;

namespace FedActors.Training.Stages;

/// <summary>One batch on its way through a network.</summary>
/// <param name="samples">How many samples there are.</param>
/// <param name="training">Whether this pass trains: drops activations, measures batch statistics.</param>
/// <param name="key">Where randomness comes from.</param>
/// <param name="parameters">The whole parameter vector.</param>
internal readonly ref struct Pass(int samples, bool training, RandomKey key, ReadOnlySpan<float> parameters)
{
    public int Samples { get; } = samples;

    public bool Training { get; } = training;

    public RandomKey Key { get; } = key;

    public ReadOnlySpan<float> Parameters { get; } = parameters;
}
