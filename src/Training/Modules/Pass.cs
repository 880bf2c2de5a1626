using FedActors.Numerics.Randomness;

namespace FedActors.Training.Modules;

/// <summary>A batch, or a part of one, on its way through a network.</summary>
public readonly ref struct Pass
{
    /// <summary>A whole batch of <paramref name="samples"/> samples.</summary>
    internal Pass(int samples, bool training, RandomKey key, ReadOnlySpan<float> parameters)
    {
        (Samples, Total, Training, Key) = (samples, samples, training, key);
        Parameters = parameters;
    }

    /// <summary>The index of the part's first sample within its batch.</summary>
    public int First { get; private init; }

    /// <summary>The number of samples in the part.</summary>
    public int Samples { get; private init; }

    /// <summary>Whether this pass trains: drops activations and measures batch statistics.</summary>
    public bool Training { get; }

    /// <summary>The source of randomness.</summary>
    public RandomKey Key { get; }

    /// <summary>The whole parameter vector.</summary>
    public ReadOnlySpan<float> Parameters { get; }

    /// <summary>Whether this is the first part of its batch.</summary>
    public bool Begins => First == 0;

    /// <summary>Whether this is the last part of its batch.</summary>
    public bool Ends => First + Samples == Total;

    private int Total { get; }

    /// <summary>The part that starts at <paramref name="first"/>, with at most <paramref name="samples"/> samples.</summary>
    internal Pass Part(int first, int samples) => this with { First = first, Samples = Math.Min(samples, Total - first) };
}
