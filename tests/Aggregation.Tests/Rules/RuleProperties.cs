using FedActors.Aggregation.Catalogue;
using FedActors.Aggregation.Primitives;
using FedActors.Aggregation.Views;
using FedActors.Numerics.Layout;
using FedActors.Numerics.Randomness;
using FsCheck;
using FsCheck.Fluent;

namespace FedActors.Aggregation.Tests.Rules;

public class RuleProperties
{
    public static TheoryData<string> Rules => KnownRules.Names;

    [Fact]
    public void Every_rule_and_stage_is_tested_here()
    {
        var options = KnownRules.All.Values.Select(known => known.Options).ToList();
        var stages = options.SelectMany(rule => rule.Prepare).Select(stage => stage.Name).Distinct();

        Assert.Equal(RuleCatalogue.Rules.Select(rule => rule.Name).Order(), options.Select(rule => rule.Name).Distinct().Order());
        Assert.Equal(RuleCatalogue.Stages.Select(stage => stage.Name).Order(), stages.Order());
    }

    [Theory, MemberData(nameof(Rules))]
    public void The_order_of_clients_does_not_matter(string name) => ForAnyRound((seed, rows) =>
    {
        if (!KnownRules.All[name].Permutes) return true;
        var order = Enumerable.Range(0, rows.Length).ToArray();
        var stream = RandomKey.Of((ulong)seed).With("order").Open();
        stream.Shuffle<int>(order);

        var plain = RandomUpdates.Aggregate(Options(name), rows);
        var shuffled = RandomUpdates.Aggregate(Options(name), [.. order.Select(row => rows[row])]);

        var differences = order.Select((row, position) =>
            Math.Abs(plain.Verdict.Weights[row] - shuffled.Verdict.Weights[position]));
        return Close(plain.Result, shuffled.Result) && differences.Max() < 1e-9;
    });

    [Theory, MemberData(nameof(Rules))]
    public void Shifting_all_updates_shifts_the_aggregate_equally(string name) => ForAnyRound((seed, rows) =>
    {
        if (!KnownRules.All[name].Translates) return true;
        var shift = RandomUpdates.Rows(seed + 1, 1)[0];

        var moved = RandomUpdates.Aggregate(Options(name), [.. rows.Select(row => Plus(row, shift))]);

        return Close(Plus(RandomUpdates.Aggregate(Options(name), rows).Result, shift), moved.Result);
    });

    [Theory, MemberData(nameof(Rules))]
    public void Scaling_all_updates_scales_the_aggregate_equally(string name) => ForAnyRound((_, rows) =>
    {
        if (!KnownRules.All[name].Scales) return true;
        var scaled = RandomUpdates.Aggregate(Options(name), [.. rows.Select(row => Times(row, 8))]);

        return Close(Times(RandomUpdates.Aggregate(Options(name), rows).Result, 8), scaled.Result);
    });

    [Theory, MemberData(nameof(Rules))]
    public void Equal_updates_are_their_own_aggregate(string name) => ForAnyRound((_, rows) => !KnownRules.All[name].Agrees ||
        Close(rows[0], RandomUpdates.Aggregate(Options(name), [.. rows.Select(_ => rows[0])]).Result));

    [Theory, MemberData(nameof(Rules))]
    public void With_one_tensor_judging_by_tensor_is_judging_the_whole(string name) => ForAnyRound((_, rows) =>
    {
        if (!KnownRules.All[name].Layerwise) return true;
        var one = TensorTable.Flat(rows[0].Length);
        var whole = RandomUpdates.Aggregate(Options(name), rows, one);
        var layerwise = RandomUpdates.Aggregate(Options(name) with { View = View.Tensors }, rows, one);

        return whole.Result.SequenceEqual(layerwise.Result) && whole.Verdict.Weights.SequenceEqual(layerwise.Verdict.Weights);
    });

    [Theory, MemberData(nameof(Rules))]
    public void Each_tensor_is_judged_independently(string name) => ForAnyRound((_, rows) =>
    {
        if (!KnownRules.All[name].Local) return true;
        var together = RandomUpdates.Aggregate(Options(name) with { View = View.Tensors }, rows).Result;
        return RandomUpdates.Tensors.All(tensor =>
        {
            float[][] columns = [.. rows.Select(row => row[tensor.Offset..(tensor.Offset + tensor.Length)])];
            var alone = RandomUpdates.Aggregate(
                Options(name), columns, new TensorTable([(tensor.Name, [.. tensor.Shape])]));
            return Close(alone.Result, together.AsSpan(tensor.Offset, tensor.Length).ToArray());
        });
    });

    [Theory, MemberData(nameof(Rules))]
    public void The_aggregate_is_between_the_updates(string name) => ForAnyRound((_, rows) =>
    {
        if (!KnownRules.All[name].Inside) return true;
        var result = RandomUpdates.Aggregate(Options(name), rows).Result;
        return Enumerable.Range(0, result.Length).All(i =>
            result[i] >= rows.Min(row => row[i]) - 1e-6f && result[i] <= rows.Max(row => row[i]) + 1e-6f);
    });

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

    private static RuleOptions Options(string name) => KnownRules.All[name].Options;

    private static float[] Plus(float[] row, float[] shift) => [.. row.Select((value, i) => value + shift[i])];

    private static float[] Times(float[] row, float factor) => [.. row.Select(value => value * factor)];

    private static bool Close(float[] expected, float[] actual) => expected.Length == actual.Length
        && expected.Zip(actual).All(pair => Math.Abs(pair.First - pair.Second) <= 1e-5 * (1 + Math.Abs(pair.First)));
}
