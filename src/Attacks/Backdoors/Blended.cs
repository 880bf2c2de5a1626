using FedActors.Numerics.Randomness;
using FedActors.Numerics.Vectors;

namespace FedActors;

/// <summary>
/// <c>blended</c>: a faint random pattern over the whole sample, x ← (1 − a)·x + a·pattern (Chen et al., "Targeted backdoor
/// attacks", arXiv 1712.05526).
/// </summary>
public sealed record Blended : Trigger
{
    /// <summary>How configurations name and set it.</summary>
    public static Kind<Trigger> Described { get; } =
        Describe<Blended>("blended",
            "A faint random pattern over the whole sample: x ← (1 − a)·x + a·pattern.")
            .From("Chen et al., arXiv 1712.05526")
            .Number("alpha", o => o.Alpha, (o, v) => o with { Alpha = v }, "a", new Bounds(0, 1) { ExcludesLeast = true })
            .Integer("pattern", o => o.Pattern, (o, v) => o with { Pattern = v },
                "its number; the same number always gives the same pattern")
            .Done();

    /// <inheritdoc/>
    public override Kind<Trigger> Descriptor => Described;

    /// <summary>a.</summary>
    public double Alpha { get; init; } = 0.2;

    /// <summary>The number of the pattern; the same number always gives the same pattern.</summary>
    public int Pattern { get; init; }

    /// <inheritdoc/>
    public override Stamp Cut(SampleShape shape)
    {
        var pattern = new float[shape.Length];
        var stream = RandomKey.Of((ulong)Pattern).With("blended pattern").Open();
        foreach (ref var value in pattern.AsSpan()) value = (float)Alpha * stream.NextSingle();
        return sample =>
        {
            FloatVector.Scale(sample, (float)(1 - Alpha));
            FloatVector.AddScaled(sample, 1, pattern);
        };
    }
}
