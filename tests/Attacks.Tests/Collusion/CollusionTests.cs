namespace FedActors.Attacks.Tests.Collusion;

/// <summary>What holds for every collusion.</summary>
public class CollusionTests
{
    public static TheoryData<AttackOptions> All =>
    [
        new Alie(), new InnerProduct(), new Mimic(), new Mimic { Victim = 2 }, new MinMax(),
        new MinMax { Bound = MinMaxBound.MinSum, Direction = MinMaxDirection.InverseSign }, new FangKrum(), new FangTrimmedMean(),
    ];

    [Theory, MemberData(nameof(All))]
    public void Honest_rows_do_not_change(AttackOptions attack)
    {
        var (before, after) = (Adversaries.Random(9, 100, 3), Adversaries.Random(9, 100, 3));

        ((ICollusion)attack).Collude(after);

        for (var row = 0; row < 9; row++) Assert.Equal(before.SeenRow(row), after.SeenRow(row));
    }

    [Theory, MemberData(nameof(All))]
    public void The_number_of_threads_changes_no_bit(AttackOptions attack)
    {
        var (one, many) = (Adversaries.Random(9, 5_000, 3), Adversaries.Random(9, 5_000, 3) with { Threads = 4 });

        ((ICollusion)attack).Collude(one);
        ((ICollusion)attack).Collude(many);

        for (var row = 0; row < 3; row++) Assert.Equal(one.OwnedRow(row), many.OwnedRow(row));
    }

    [Theory, MemberData(nameof(All))]
    public void An_attack_on_some_columns_leaves_the_others(AttackOptions attack)
    {
        var adversary = Adversaries.Random(9, 100, 3) with { Offset = 20, Columns = 30 };

        ((ICollusion)attack).Collude(adversary);

        var sent = adversary.Matrix.Row(9).ToArray();
        Assert.All(sent[..20].Concat(sent[50..]), value => Assert.Equal(0f, value));
        Assert.Contains(sent[20..50], value => value != 0);
    }

    [Theory, MemberData(nameof(All))]
    public void An_adversary_that_sees_or_owns_nothing_does_nothing(AttackOptions attack)
    {
        var blind = Adversaries.Random(9, 10, 3) with { Seen = [] };
        var nobody = Adversaries.Random(9, 10, 0);

        ((ICollusion)attack).Collude(blind);
        ((ICollusion)attack).Collude(nobody);

        Assert.All(blind.OwnedRow(0).ToArray(), value => Assert.Equal(0f, value));
    }

    [Theory, MemberData(nameof(All))]
    public void A_single_honest_row_is_enough(AttackOptions attack)
    {
        var adversary = Adversaries.Random(1, 10, 2);

        ((ICollusion)attack).Collude(adversary);

        Assert.All(adversary.OwnedRow(0).ToArray(), value => Assert.True(float.IsFinite(value)));
    }

    public static TheoryData<AttackOptions> OfTheMeansSign =>
        [new InnerProduct(), new MinMax { Direction = MinMaxDirection.InverseSign }, new FangKrum()];

    [Theory, MemberData(nameof(OfTheMeansSign))]
    public void Where_the_honest_updates_cancel_zero_is_sent(AttackOptions attack)
    {
        var adversary = Adversaries.Of([1, 0.5, 2, 1, -3, 1.5], rows: 3, hostile: 1);

        ((ICollusion)attack).Collude(adversary);

        Assert.Equal(0f, adversary.OwnedRow(0)[0]);
        Assert.True(adversary.OwnedRow(0)[1] < 1);
    }

    [Fact]
    public void Alie_is_finite_for_a_hostile_majority() => Assert.True(double.IsFinite(Alie.PaperZ(10, 8)));

    public static TheoryData<AttackOptions, string> Faults => new()
    {
        { new Alie { Z = double.NaN }, "z is NaN, must be finite" },
        { new InnerProduct { Tau = double.NaN }, "tau is NaN, must be finite" },
        { new Mimic { Victim = -1 }, "victim is -1, must be at least 0" },
        { new FangKrum { Threshold = 0 }, "threshold is 0, must be above 0" },
        { new FangTrimmedMean { Factor = 1 }, "factor is 1, must be above 1" },
        { new Optimised { Evaluations = 0 }, "evaluations is 0, must be at least 1" },
        { new Optimised { Step = 0 }, "step is 0, must be above 0" },
        { new Optimised { Ratio = 1 }, "ratio is 1, must be above 0 and below 1" },
    };

    [Theory, MemberData(nameof(Faults))]
    public void Check_finds_what_cannot_work(AttackOptions attack, string message) =>
        Assert.Equal(message, Assert.Single(attack.Check(10)).ToString());
}
