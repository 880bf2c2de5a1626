using FedActors.Aggregation;
using FedActors.Aggregation.Rules.Average;
using FedActors.Aggregation.Rules.Krum;
using FedActors.Attacks.Search;
using FedActors.Numerics.Layout;

namespace FedActors.Attacks.Tests.Search;

public class OptimisedGoldenTests
{
    private static readonly GoldenFamily Family = new("attack_opt");

    // The cases with ARC clipping are left out: their damage is a plateau, on which the reference compares rounding errors (SPEC 7).
    public static TheoryData<string, string> Ids
    {
        get
        {
            var all = new TheoryData<string, string>();
            foreach (var one in Family.Cases.Where(one => one.Params.GetProperty("preAgg").GetString() != "arc"))
                foreach (var family in (string[])["alie", "ipm"]) all.Add(one.Id, family);
            return all;
        }
    }

    [Theory, MemberData(nameof(Ids))]
    public void Finds_the_strength_of_the_reference(string id, string family)
    {
        var one = Family.Cases.Single(candidate => candidate.Id == id);
        var honest = one.Input("honest");
        var rows = id.StartsWith("conv_n10", StringComparison.Ordinal) ? 10 : 25;
        var f = (int)one.Parameter("f");
        var adversary = Adversaries.Of(honest, rows, f) with { Rule = Rule(one, f, honest.Length / rows) };

        new Optimised { Family = family == "alie" ? OptimisedFamily.Alie : OptimisedFamily.InnerProduct }.Collude(adversary);

        one.AssertOut(family, adversary.OwnedRow(f - 1));
    }

    [Fact]
    public void Without_the_rule_it_refuses() =>
        Assert.Throws<InvalidOperationException>(() => new Optimised().Collude(Adversaries.Random(5, 3, 1)));

    private static IAggregationRule Rule(GoldenCase one, int f, int columns) => one.Params.GetProperty("agg").GetString() switch
    {
        "trmean" => new PlainRule(f, one.Params.GetProperty("preAgg").GetString() == "nnm" ? f : 0),
        "average" => new AverageOptions().Build(LayerTable.Flat(columns)),
        "krum" => new KrumOptions { F = f, Variant = KrumVariant.ByzFl }.Build(LayerTable.Flat(columns)),
        var other => throw new ArgumentException(other),
    };
}
