using FedActors.Numerics.Randomness;

namespace FedActors.Plugin;

/// <summary>A data set: points on circles round the same centre, one circle for each class.</summary>
public sealed record RingsOptions : DataOptions
{
    public static Kind<IDataSource> Described { get; } =
        Describe<RingsOptions>("own-rings", "Points on circles round the same centre, one circle for each class.")
            .Under("Our own")
            .Integer("samples", o => o.Samples, (o, v) => o with { Samples = v }, "how many there are to train on", Bounds.Count)
            .Integer("rings", o => o.Rings, (o, v) => o with { Rings = v }, "how many classes there are", Bounds.AtLeast(2))
            .Number("noise", o => o.Noise, (o, v) => o with { Noise = v }, "how far a point is from its circle",
                Bounds.NotNegative)
            .Done();

    public override Kind<IDataSource> Descriptor => Described;

    public int Samples { get; init; } = 400;

    public int Rings { get; init; } = 2;

    public double Noise { get; init; } = 0.1;

    protected override IEnumerable<Problem> CheckTogether()
    {
        if (Samples < Rings) yield return new("samples", $"must be at least one for each of the {Rings} rings");
    }

    protected override DataPool Open(RandomKey key, int threads)
    {
        var (train, labels) = Draw(Samples, key.With("train"));
        var (test, testLabels) = Draw(Math.Max(Rings, Samples / 4), key.With("test"));
        return new DataPool(
            SampleShape.Vector(2), Rings, new FloatRows(train, labels), labels, new FloatRows(test, testLabels));
    }

    private (float[][] Rows, int[] Labels) Draw(int count, RandomKey key)
    {
        int[] labels = [.. Enumerable.Range(0, count).Select(index => index % Rings)];
        return ([.. labels.Select((ring, index) => Point(ring, key.With(index).Open()))], labels);
    }

    private float[] Point(int ring, RandomStream stream)
    {
        var angle = stream.NextBetween(0, 2 * Math.PI);
        var radius = 1 + ring + Noise * stream.NextGaussian();
        return [(float)(radius * Math.Cos(angle)), (float)(radius * Math.Sin(angle))];
    }
}
