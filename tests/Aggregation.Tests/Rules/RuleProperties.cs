using FsCheck;
using FsCheck.Fluent;

namespace FedActors.Aggregation.Tests.Rules;

public class RuleProperties
{
    private static readonly Dictionary<string, RuleProperty> Properties = RuleProperty.All.ToDictionary(one => one.Name);

    public static TheoryData<string> Rules => KnownRules.Names;

    public static TheoryData<string, string> PropertiesOfRules => Pairs(isSaid: true);

    public static TheoryData<string, string> PropertiesThatRulesLack => Pairs(isSaid: false);

    [Fact]
    public void Every_rule_and_stage_is_tested_here()
    {
        var options = KnownRules.All.Values.Select(known => known.Options).ToList();
        var stages = options.SelectMany(rule => rule.Prepare).Select(stage => stage.Name).Distinct();

        Assert.Equal(RuleCatalogue.Rules.Select(rule => rule.Name).Order(), options.Select(rule => rule.Name).Distinct().Order());
        Assert.Equal(RuleCatalogue.Stages.Select(stage => stage.Name).Order(), stages.Order());
    }

    [Theory, MemberData(nameof(PropertiesOfRules))]
    public void A_rule_has_the_properties_it_is_said_to_have(string name, string property) =>
        ForAnyRound((seed, rows) => Properties[property].Holds(Options(name), seed, rows));

    /// <summary>So that nobody exempts a rule from a property that it has, or should have.</summary>
    [Theory, MemberData(nameof(PropertiesThatRulesLack))]
    public void And_lacks_those_it_is_said_to_lack(string name, string property) => Assert.Contains(
        Enumerable.Range(1, 200), seed => !Properties[property].Holds(Options(name), seed, Unusual(seed)));

    /// <summary>Whoever judges the model as a whole says so, in place of judging tensors.</summary>
    [Theory, MemberData(nameof(Rules))]
    public void A_rule_that_cannot_judge_tensors_refuses_to(string name) =>
        Assert.Equal(!KnownRules.All[name].Layerwise, (Options(name) with { View = View.Tensors }).Check(17).Any());

    [Theory, MemberData(nameof(Rules))]
    public void Weights_are_shares(string name) => ForAnyRound((_, rows) =>
    {
        var weights = RandomUpdates.Aggregate(Options(name), rows).Verdict.Weights;
        return weights.All(weight => weight is >= 0 and <= 1 + 1e-12) && Math.Abs(weights.Sum() - 1) < 1e-9;
    });

    [Theory, MemberData(nameof(Rules))]
    public void A_non_finite_update_is_reported_and_takes_no_part(string name) => ForAnyRound((seed, rows) =>
    {
        var (bad, at) = (Math.Abs(seed % rows.Length), Math.Abs(seed % rows[0].Length));
        var broken = rows.Select(row => row.ToArray()).ToArray();
        broken[bad][at] = seed % 2 == 0 ? float.NaN : float.NegativeInfinity;

        var outcome = RandomUpdates.Aggregate(Options(name), broken);
        var without = RandomUpdates.Aggregate(Options(name), [.. rows.Where((_, row) => row != bad)]);

        return outcome.Verdict.Refused.SequenceEqual([bad])
            && outcome.Verdict.Weights[bad] == 0
            && Close(without.Result, outcome.Result);
    });

    [Theory, MemberData(nameof(Rules))]
    public void Each_update_has_a_weight_and_if_the_rule_ranks_a_score(string name) => ForAnyRound((_, rows) =>
        RandomUpdates.Aggregate(Options(name), rows).Verdict.Views.All(view => view.Weights.Count == rows.Length
            && (Ranks(Options(name))
                ? view.Scores.Count == rows.Length && view.Scores.All(double.IsFinite)
                : view.Scores.Count == 0)));

    [Theory, MemberData(nameof(Rules))]
    public void Zero_updates_have_a_zero_aggregate(string name)
    {
        float[][] zeros = [.. Enumerable.Range(0, 17).Select(_ => new float[RandomUpdates.Tensors.Length])];

        Assert.All(RandomUpdates.Aggregate(Options(name), zeros).Result, value => Assert.Equal(0, value));
    }

    [Theory, MemberData(nameof(Rules))]
    public void Some_zero_updates_leave_the_aggregate_finite(string name) => ForAnyRound((_, rows) =>
    {
        for (var row = 0; row < 5; row++) rows[row] = new float[rows[row].Length];
        return RandomUpdates.Aggregate(Options(name), rows).Result.All(float.IsFinite);
    });

    [Theory, MemberData(nameof(Rules))]
    public void Updates_that_all_hold_NaN_are_refused_with_the_reason(string name)
    {
        float[] broken = [.. Enumerable.Repeat(float.NaN, RandomUpdates.Tensors.Length)];
        using var matrix = RandomUpdates.Matrix([.. Enumerable.Repeat(broken, 17)], RandomUpdates.Tensors);
        var updates = RandomUpdates.Set(Options(name), matrix, [new float[matrix.Columns]]);
        var rule = Options(name).Build(matrix.Tensors);

        var refusal = Assert.Throws<RuleException>(() => rule.Aggregate(updates, new float[matrix.Columns]));

        Assert.Contains("17 of 17 hold NaN or infinity", refusal.Message);
    }

    [Theory, MemberData(nameof(Rules))]
    public void The_number_of_threads_changes_no_bit(string name) => ForAnyRound((_, rows) =>
    {
        using var matrix = RandomUpdates.Matrix(rows, RandomUpdates.Tensors);
        var one = new float[matrix.Columns];
        var many = new float[matrix.Columns];

        Options(name).Build(matrix.Tensors, new CpuMath(1)).Aggregate(RandomUpdates.Set(Options(name), matrix, rows), one);
        Options(name).Build(matrix.Tensors, new CpuMath(3)).Aggregate(RandomUpdates.Set(Options(name), matrix, rows), many);

        return one.SequenceEqual(many);
    });

    [Theory, MemberData(nameof(Rules))]
    public void Too_few_updates_are_refused(string name)
    {
        var options = Options(name);
        Assert.Empty(options.Check(options.FewestUpdates));
        if (options.FewestUpdates > 1)
        {
            Assert.NotEmpty(options.Check(options.FewestUpdates - 1));
            Assert.Throws<RuleException>(
                () => RandomUpdates.Aggregate(options, RandomUpdates.Rows(1, options.FewestUpdates - 1)));
        }
    }

    internal static void ForAnyRound(Func<int, float[][], bool> holds) => Prop
        .ForAll<int>(seed => holds(seed, RandomUpdates.Rows(seed, 16 + Math.Abs(seed % 7))))
        .Check(Config.QuickThrowOnFailure.WithMaxTest(15).WithQuietOnSuccess(true));

    private static bool Ranks(RuleOptions rule) =>
        rule.Name is not ("average" or "median" or "trimmed-mean" or "trimmed-share" or "meamed");

    /// <summary>
    /// Updates that are large or small, have much in common or one number alone and are of different lengths, with which rules
    /// show that they clip or smooth.
    /// </summary>
    private static float[][] Unusual(int seed)
    {
        var (factor, common, spread) = (MathF.Pow(10, seed % 7 - 3), seed % 3 * 10f, seed % 2);
        float[][] rows =
        [
            .. RandomUpdates.Rows(seed, 16 + seed % 7).Select((row, client) =>
                row.Select(value => factor * (value * (1 + spread * client) + common)).ToArray()),
        ];
        foreach (var row in rows) row[0] = factor;
        return rows;
    }

    private static TheoryData<string, string> Pairs(bool isSaid) =>
    [
        .. from known in KnownRules.All
           from property in RuleProperty.All
           where property.IsSaidOf(known.Value) == isSaid && (known.Value.Layerwise || !property.NeedsTensors)
           select (known.Key, property.Name),
    ];

    private static RuleOptions Options(string name) => KnownRules.All[name].Options;

    internal static bool Close(float[] expected, float[] actual) => expected.Length == actual.Length
        && expected.Zip(actual).All(pair => Math.Abs(pair.First - pair.Second) <= 1e-5 * (1 + Math.Abs(pair.First)));
}
