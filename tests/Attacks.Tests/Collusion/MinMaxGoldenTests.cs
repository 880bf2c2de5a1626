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
}
