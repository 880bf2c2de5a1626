using FedActors.Attacks.Labels;
using FedActors.Numerics.Randomness;

namespace FedActors.Attacks.Tests.Labels;

public class LabelFlipGoldenTests
{
    private static readonly GoldenFamily Family = new("attack_label_flip");

    public static TheoryData<string> Ids => [.. Family.Cases.Select(one => one.Id)];

    [Theory, MemberData(nameof(Ids))]
    public void Complement_and_offset_agree(string id)
    {
        var one = Family.Cases.Single(candidate => candidate.Id == id);
        var honest = new Whole(one.Integers("labels"));
        var classes = (int)one.Parameter("classes");

        var next = new LabelFlip { To = FlipTo.Next, Offset = (int)one.Parameter("offset") }.Poison(honest, classes, default);
        var complement = new LabelFlip { To = FlipTo.Complement }.Poison(honest, classes, default);

        Assert.Equal(one.Labels("offset"), Whole.Read(next).Labels);
        Assert.Equal(one.Labels("complement"), Whole.Read(complement).Labels);
    }

    [Theory, MemberData(nameof(Ids))]
    public void Permuted_labels_agree(string id)
    {
        var one = Family.Cases.Single(candidate => candidate.Id == id);
        var permutation = one.Params.GetProperty("permutation").EnumerateArray().Select(value => value.GetInt32()).ToArray();

        var permuted = new PermutedLabels(new Whole(one.Integers("labels")), permutation);

        Assert.Equal(one.Labels("shuffle"), Whole.Read(permuted).Labels);
    }

    [Theory, MemberData(nameof(Ids))]
    public void Random_flips_have_the_range_of_the_reference(string id)
    {
        // The reference redraws until the label differs; a single draw among the other labels has the same distribution.
        var one = Family.Cases.Single(candidate => candidate.Id == id);
        var labels = one.Integers("labels");
        var classes = (int)one.Parameter("classes");

        var flipped = Whole.Read(new LabelFlip().Poison(new Whole(labels), classes, RandomKey.Of(1))).Labels;

        Assert.All(flipped.Zip(labels), pair => Assert.NotEqual(pair.Second, pair.First));
        Assert.All(flipped, label => Assert.InRange(label, 0, classes - 1));
    }
}
