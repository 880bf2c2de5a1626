namespace FedActors.Attacks.Tests.Labels;

public class MultiLabelFlipTests
{
    private static readonly GoldenFamily Family = new("attack_label_flip");

    public static TheoryData<string> Ids => [.. Family.Cases.Select(one => one.Id)];

    [Theory, MemberData(nameof(Ids))]
    public void Pairs_agree_with_the_reference(string id)
    {
        var one = Family.Cases.Single(candidate => candidate.Id == id);
        var pairs = one.Params.GetProperty("map").EnumerateObject()
            .Select(pair => new LabelPair(int.Parse(pair.Name), pair.Value.GetInt32()));

        var flipped = new MultiLabelFlip { Pairs = [.. pairs] }
            .Poison(new Whole(one.Integers("labels")), (int)one.Parameter("classes"), default);

        Assert.Equal(one.Labels("pairs"), Whole.Read(flipped).Labels);
    }

    [Fact]
    public void By_default_even_labels_become_the_next_one() =>
        Assert.Equal([1, 1, 3, 3, 4], Whole.Read(new MultiLabelFlip().Poison(new Whole(0, 1, 2, 3, 4), 5, default)).Labels);

    [Fact]
    public void Check_finds_what_cannot_work()
    {
        Assert.Equal("pairs has 0 → 5, but labels are 0 … 4 and must change",
            Assert.Single(new MultiLabelFlip { Pairs = [new(0, 5)] }.Check(5)).ToString());
        Assert.Equal("pairs flips label 0 2 times",
            Assert.Single(new MultiLabelFlip { Pairs = [new(0, 1), new(0, 2)] }.Check(5)).ToString());
    }
}
