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
    [InlineData(FlipTo.PermutedAll)]
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

    [Fact]
    public void Permuted_all_deals_the_labels_of_all_clients_once()
    {
        var data = new ListedData(3, new Whole([.. new int[40]]), new Whole(), new Whole([.. Enumerable.Repeat(1, 160)]));
        var attack = new LabelFlip { To = FlipTo.PermutedAll };
        int[] Labels(int client, int round)
        {
            var poisoned = new PoisonedClient(client, round, data, RandomKey.Of(1));
            return Whole.Read(attack.Poison(data.Client(client), poisoned, default)).Labels;
        }

        Assert.Equal([.. new int[40], .. Enumerable.Repeat(1, 160)], Labels(0, 1).Concat(Labels(2, 1)).Order());
        Assert.InRange(Labels(0, 1).Count(label => label == 1), 20, 40);
        Assert.Equal(Labels(0, 1), Labels(0, 7));
        Assert.Empty(Labels(1, 1));
    }

    [Fact]
    public void Redrawn_labels_differ_from_reading_to_reading_and_round_to_round_and_are_always_wrong()
    {
        var data = new ListedData(10, Honest);
        int[][] Readings(int round)
        {
            var client = new PoisonedClient(0, round, data, RandomKey.Of(1));
            var poisoned = new LabelFlip { Redraw = true }.Poison(Honest, client, RandomKey.Of(1));
            return [Whole.Read(poisoned).Labels, Whole.Read(poisoned).Labels];
        }

        var (first, again, next) = (Readings(1), Readings(1), Readings(2));

        Assert.Equal(first, again);
        Assert.All(first.Concat(next), labels => Assert.Equal(0, Same(labels)));
        Assert.InRange(first[0].Zip(first[1]).Count(pair => pair.First == pair.Second), 60, 160);
        Assert.InRange(first[0].Zip(next[0]).Count(pair => pair.First == pair.Second), 60, 160);
    }

    [Fact]
    public void Only_what_is_drawn_can_be_drawn_anew() => Assert.Equal(
        "redraw needs labels that are drawn: to = random-other or random-any",
        Assert.Single(new LabelFlip { To = FlipTo.Next, Redraw = true }.Check(10)).ToString());

    private static int Same(int[] labels) => labels.Zip(HonestLabels).Count(pair => pair.First == pair.Second);
}
