namespace FedActors.Attacks.Tests.Collusion;

public class MinMaxGoldenTests
{
    private static readonly GoldenFamily Family = new("attack_minmax_minsum");

    public static TheoryData<string, MinMaxBound, MinMaxDirection> Variants
    {
        get
        {
            var all = new TheoryData<string, MinMaxBound, MinMaxDirection>();
            foreach (var one in Family.Cases)
                foreach (var bound in Enum.GetValues<MinMaxBound>())
                    foreach (var direction in Enum.GetValues<MinMaxDirection>()) all.Add(one.Id, bound, direction);
            return all;
        }
    }

    [Theory, MemberData(nameof(Variants))]
    public void Sends_the_vector_of_the_closed_form(string id, MinMaxBound bound, MinMaxDirection direction)
    {
        var one = Family.Cases.Single(candidate => candidate.Id == id);
        var adversary = Adversaries.Of(one.Input("honest"), (int)one.Parameter("n"), 2);
        var word = direction switch
        {
            MinMaxDirection.InverseDeviation => "std",
            MinMaxDirection.InverseUnit => "unit",
            _ => "sign",
        };

        new MinMax { Bound = bound, Direction = direction }.Collude(adversary);

        one.AssertOut($"paper_{(bound == MinMaxBound.MinMax ? "minmax" : "minsum")}_{word}", adversary.OwnedRow(1));
    }

    public static TheoryData<string> ProgramCases =>
        [.. Family.Cases.Where(one => one.Has("code_agr")).Select(one => one.Id)];

    [Theory, MemberData(nameof(ProgramCases))]
    public void Moves_the_own_update_as_AgrAmplifiers_program_does(string id)
    {
        var one = Family.Cases.Single(candidate => candidate.Id == id);
        var adversary = Adversaries.Of(one.Input("honest"), (int)one.Parameter("n"), 2);
        var own = Array.ConvertAll(one.Input("own"), value => (float)value);
        own.CopyTo(adversary.OwnedRow(1));

        new MinMax { Variant = MinMaxVariant.AgrAmplifier }.Collude(adversary);

        one.AssertOut("code_agr", adversary.OwnedRow(1));
    }

    [Fact]
    public void The_program_knows_no_min_sum() => Assert.Equal(
        "variant is agr-amplifier, which knows min-max with direction = inverse-deviation alone",
        Assert.Single(new MinMax { Bound = MinMaxBound.MinSum, Variant = MinMaxVariant.AgrAmplifier }.Check(10)).ToString());
}
