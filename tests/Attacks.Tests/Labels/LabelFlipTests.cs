using FedActors.Numerics.Randomness;

namespace FedActors.Attacks.Tests.Labels;

public class LabelFlipTests
{
    private static readonly Whole Honest = new([.. Enumerable.Range(0, 1000).Select(index => index % 10)]);
    private static readonly int[] HonestLabels = Whole.Read(Honest).Labels;

    [Theory]
    [InlineData(FlipTo.RandomOther)]
    [InlineData(FlipTo.RandomAny)]
    [InlineData(FlipTo.Next)]
    [InlineData(FlipTo.Complement)]
    [InlineData(FlipTo.Permuted)]
    public void Leaves_features_unchanged_and_gives_the_same_labels_in_any_order(FlipTo to)
    {
        var poisoned = new LabelFlip { To = to }.Poison(Honest, 10, RandomKey.Of(1));
        var (features, labels) = Whole.Read(poisoned);
        var one = new int[1];
        poisoned.Read([17], new float[1], one);

        Assert.Equal(Whole.Read(Honest).Features, features);
        Assert.Equal(labels[17], one[0]);
        Assert.Equal(1000, poisoned.Count);
    }

    [Fact]
    public void Random_other_gives_every_wrong_label_and_no_right_one()
    {
        var labels = Whole.Read(new LabelFlip().Poison(Honest, 10, RandomKey.Of(1))).Labels;

        Assert.Equal(0, Same(labels));
        Assert.Equal(90, labels.Zip(HonestLabels).Distinct().Count());
    }

    [Fact]
    public void Random_any_leaves_about_a_tenth_right()
    {
        var labels = Whole.Read(new LabelFlip { To = FlipTo.RandomAny }.Poison(Honest, 10, RandomKey.Of(1))).Labels;

        Assert.InRange(Same(labels), 60, 140);
    }

    [Fact]
    public void Permuted_keeps_the_histogram()
    {
        var labels = Whole.Read(new LabelFlip { To = FlipTo.Permuted }.Poison(Honest, 10, RandomKey.Of(1))).Labels;

        Assert.Equal(HonestLabels.Order(), labels.Order());
        Assert.InRange(Same(labels), 50, 150);
    }

    [Theory]
    [InlineData(FlipTo.RandomOther)]
    [InlineData(FlipTo.Next)]
    public void Only_the_given_share_is_flipped(FlipTo to)
    {
        var labels = Whole.Read(new LabelFlip { To = to, Share = 0.3 }.Poison(Honest, 10, RandomKey.Of(1))).Labels;

        Assert.InRange(1000 - Same(labels), 250, 350);
    }

    [Fact]
    public void No_samples_stay_no_samples() =>
        Assert.Equal(0, new LabelFlip { To = FlipTo.Permuted }.Poison(new Whole(), 10, default).Count);

    [Theory]
    [InlineData(FlipTo.Next, 10, 1.0, "offset is 10, which maps each of the 10 labels to itself")]
    [InlineData(FlipTo.RandomOther, 1, 1.5, "share is 1.5, must be between 0 and 1")]
    public void Check_finds_what_cannot_work(FlipTo to, int offset, double share, string message) =>
        Assert.Equal(message, Assert.Single(new LabelFlip { To = to, Offset = offset, Share = share }.Check(10)).ToString());

    private static int Same(int[] labels) => labels.Zip(HonestLabels).Count(pair => pair.First == pair.Second);
}
