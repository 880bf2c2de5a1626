using FedActors.Numerics.Randomness;
using FedActors.Numerics.Vectors;
using FedActors.Settings;
using FedActors.Training.Data;

namespace FedActors.Attacks.Backdoors;

/// <summary>
/// <c>blended</c>: a faint random pattern over the whole sample, x ← (1 − a)·x + a·pattern (Chen et al., "Targeted backdoor
/// attacks", arXiv 1712.05526).
/// </summary>
public sealed record Blended : Trigger
{
    /// <inheritdoc/>
    public override string Name => "blended";

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

    /// <inheritdoc/>
    public override IEnumerable<Problem> Check(SampleShape shape)
    {
        if (Alpha is not (> 0 and <= 1)) yield return new("alpha", $"is {Alpha}, must be above 0 and at most 1");
    }
}
