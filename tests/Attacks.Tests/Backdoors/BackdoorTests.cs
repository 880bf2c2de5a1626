using FedActors.Numerics.Randomness;

namespace FedActors.Attacks.Tests.Backdoors;

public class BackdoorTests
{
    private static readonly SampleShape Shape = new(2, 3, 4);

    private sealed class Images(params int[] labels) : ISamples
    {
        public int Count => labels.Length;

        public void Read(ReadOnlySpan<int> indices, Span<float> features, Span<int> ofThese)
        {
            features[..(indices.Length * Shape.Length)].Fill(0.25f);
            for (var position = 0; position < indices.Length; position++) ofThese[position] = labels[indices[position]];
        }
    }

    [Fact]
    public void A_patch_marks_the_corner_of_every_channel()
    {
        var sample = new float[Shape.Length];

        new PixelPatch { Size = 2, Margin = 1, Value = 1 }.Cut(Shape)(sample);

        Assert.Equal([0f, 1, 1, 0, 0, 1, 1, 0, 0, 0, 0, 0], sample[..12]);
        Assert.Equal(sample[..12], sample[12..]);
    }

    [Fact]
    public void A_blended_pattern_is_the_same_every_time()
    {
        float[] first = new float[24], again = new float[24], other = new float[24];

        new Blended().Cut(Shape)(first);
        new Blended().Cut(Shape)(again);
        new Blended { Pattern = 1 }.Cut(Shape)(other);

        Assert.Equal(first, again);
        Assert.NotEqual(first, other);
        Assert.All(first, value => Assert.InRange(value, 0f, 0.2f));
    }

    [Fact]
    public void The_same_share_of_the_samples_is_triggered_every_time()
    {
        var poisoned = new Backdoor { Target = 7, Share = 0.3, Trigger = new PixelPatch { Size = 1 } }
            .Poison(new Images(new int[1000]), 10, RandomKey.Of(1), Shape);

        var labels = Labels(poisoned);

        Assert.InRange(labels.Count(label => label == 7), 250, 350);
        Assert.Equal(labels, Labels(poisoned));
    }

    [Fact]
    public void Success_is_measured_on_triggered_samples_of_other_classes()
    {
        var group = new AttackGroup { Attacks = [new Backdoor { Target = 2, Trigger = new PixelPatch { Size = 1 } }] };

        var test = group.Triggered(new Images(0, 2, 1, 2), Shape)!;

        Assert.Equal([2, 2], Labels(test));
        var features = new float[Shape.Length];
        test.Read([0], features, new int[1]);
        Assert.Contains(1f, features);
        Assert.Null(new AttackGroup().Triggered(test, Shape));
    }

    [Fact]
    public void Check_finds_what_cannot_work()
    {
        AssertProblem("target is 10, must be between 0 and 9", new Backdoor { Target = 10 }.Check(10));
        AssertProblem("size is 3 with margin 1, which does not fit on samples of 2×3×4", new PixelPatch().Check(Shape));
        AssertProblem(
            "indices has 24, but a sample has features 0 … 23", new FeatureValues { Indices = [24] }.Check(Shape));
        AssertProblem("alpha is 0, must be above 0 and at most 1", new Blended { Alpha = 0 }.Check(Shape));
    }

    private static void AssertProblem(string message, IEnumerable<Problem> problems) =>
        Assert.Equal(message, Assert.Single(problems).ToString());

    private static int[] Labels(ISamples samples)
    {
        var labels = new int[samples.Count];
        samples.Read([.. Enumerable.Range(0, samples.Count)], new float[samples.Count * Shape.Length], labels);
        return labels;
    }
}
