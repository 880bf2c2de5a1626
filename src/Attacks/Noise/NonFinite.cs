namespace FedActors;

/// <summary><c>non-finite</c>: sends NaN or infinity in some elements, which ruins every unguarded sum.</summary>
public sealed record NonFinite : AttackOptions, IUpdateCorruption
{
    /// <summary>How configurations name and set it.</summary>
    public static Kind<AttackOptions> Described { get; } =
        Describe<NonFinite>("non-finite",
            "Sends NaN or infinity.")
            .Under("On updates")
            .Word("value", o => o.Value, (o, v) => o with { Value = v }, "what it sends",
                ("nan", NonFiniteValue.NaN), ("infinity", NonFiniteValue.Infinity),
                ("minus-infinity", NonFiniteValue.MinusInfinity))
            .Number("share", o => o.Share, (o, v) => o with { Share = v }, "the share of elements; at least one element",
                Bounds.Share)
            .Done();

    /// <inheritdoc/>
    public override Kind<AttackOptions> Descriptor => Described;

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
}
