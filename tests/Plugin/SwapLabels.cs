using FedActors.Numerics.Randomness;

namespace FedActors.Plugin;

/// <summary>An attack on data: two labels change places.</summary>
public sealed record SwapLabels : AttackOptions, IDataPoisoning
{
    public static Kind<AttackOptions> Described { get; } =
        Describe<SwapLabels>("own-swap", "Two labels change places.")
            .Under("Our own")
            .Integer("first", o => o.First, (o, v) => o with { First = v }, "one label", Bounds.NotNegative)
            .Integer("second", o => o.Second, (o, v) => o with { Second = v }, "the other", Bounds.NotNegative)
            .Done();

    public override Kind<AttackOptions> Descriptor => Described;

    public int First { get; init; }

    public int Second { get; init; } = 1;

    public ISamples Poison(ISamples honest, int classes, RandomKey key, SampleShape shape = default) =>
        new Swapped(honest, First, Second);

    protected override IEnumerable<Problem> CheckData(int classes)
    {
        if (Math.Max(First, Second) >= classes) yield return new("second", $"must be one of the {classes} classes, as `first`");
    }

    private sealed class Swapped(ISamples honest, int first, int second) : ISamples
    {
        public int Count => honest.Count;

        public void Read(ReadOnlySpan<int> indices, Span<float> features, Span<int> labels)
        {
            honest.Read(indices, features, labels);
            foreach (ref var label in labels[..indices.Length])
                label = label == first ? second : label == second ? first : label;
        }
    }
}
