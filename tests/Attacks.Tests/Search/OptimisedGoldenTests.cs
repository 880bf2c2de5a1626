using System.Text.Json;

namespace FedActors.Attacks.Tests.Search;

public class OptimisedGoldenTests
{
    private static readonly GoldenFamily Family = new("attack_opt");

    // Leaves out cases where the reference compares rounding errors of a plateau; the file says that it then differs (SPEC 7).
    public static TheoryData<string, string> Ids
    {
        get
        {
            var all = new TheoryData<string, string>();
            foreach (var one in Family.Cases)
                foreach (var family in one.Expected.EnumerateObject().Where(family => IsExact(family.Value)))
                    all.Add(one.Id, family.Name);
            return all;
        }
    }

    [Theory, MemberData(nameof(Ids))]
    public void Finds_the_strength_of_the_reference(string id, string family)
    {
        var one = Family.Cases.Single(candidate => candidate.Id == id);
        var honest = one.Input("honest");
        var rows = one.Rows("honest");
        var f = (int)one.Parameter("f");
        var adversary = Adversaries.Of(honest, rows, f) with { Rule = Rule(one, f, honest.Length / rows) };

        Attack(one, family == "alie" ? OptimisedFamily.Alie : OptimisedFamily.InnerProduct).Collude(adversary);

        one.AssertOut(family, adversary.OwnedRow(f - 1));
    }

    [Fact]
    public void Refuses_to_work_without_the_rule() =>
        Assert.Throws<InvalidOperationException>(() => new Optimised().Collude(Adversaries.Random(5, 3, 1)));

    private static bool IsExact(JsonElement expected) =>
        expected.GetProperty("check").GetProperty("status").GetString() == "ok";

    private static Optimised Attack(GoldenCase one, OptimisedFamily family) => new()
    {
        Family = family,
        Evaluations = (int)one.Parameter("evals"),
        Start = one.Parameter("start"),
        Step = one.Parameter("delta"),
        Ratio = one.Parameter("ratio"),
    };

    private static string PreAggregation(GoldenCase one) => one.Params.GetProperty("preAgg").GetString()!;

    private static IAggregationRule Rule(GoldenCase one, int f, int columns) => one.Params.GetProperty("agg").GetString() switch
    {
        "trmean" => new PlainRule(f, PreAggregation(one) == "nnm" ? f : 0),
        "median" => new MedianOptions { Prepare = PreAggregation(one) == "arc" ? [new AdaptiveClipOptions { F = f }] : [] }
            .Build(TensorTable.Flat(columns)),
        "average" => new AverageOptions().Build(TensorTable.Flat(columns)),
        "krum" => new KrumOptions { F = f, Variant = KrumVariant.ByzFl }.Build(TensorTable.Flat(columns)),
        var other => throw new ArgumentException(other),
    };
}
