using FedActors.Settings;

namespace FedActors.Attacks.Noise;

/// <summary><c>non-finite</c>: sends NaN or infinity in some elements, which ruins every unguarded sum.</summary>
public sealed record NonFinite : AttackOptions, IUpdateCorruption
{
    /// <inheritdoc/>
    public override string Name => "non-finite";

    /// <summary>What it sends.</summary>
    public NonFiniteValue Value { get; init; } = NonFiniteValue.NaN;

    /// <summary>The share of elements that get it; at least one element does.</summary>
    public double Share { get; init; } = 1;

    /// <inheritdoc/>
    public bool IgnoresUpdate => Share >= 1;

    /// <inheritdoc/>
    public void Corrupt(Span<float> update, in OwnKnowledge known)
    {
        if (update.IsEmpty) return;
        var value = Value switch
        {
            NonFiniteValue.NaN => float.NaN,
            NonFiniteValue.Infinity => float.PositiveInfinity,
            _ => float.NegativeInfinity,
        };
        var stream = known.Key.Open();
        update[stream.NextInt(update.Length)] = value;
        foreach (ref var element in update)
            if (Share >= 1 || stream.NextDouble() < Share) element = value;
    }

    /// <inheritdoc/>
    public override IEnumerable<Problem> Check(int classes)
    {
        if (Share is not (>= 0 and <= 1)) yield return new("share", $"is {Share}, must be between 0 and 1");
    }
}
