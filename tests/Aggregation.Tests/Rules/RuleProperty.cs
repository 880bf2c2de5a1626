using FedActors.Numerics.Randomness;
using static FedActors.Aggregation.Tests.Rules.RuleProperties;

namespace FedActors.Aggregation.Tests.Rules;

/// <summary>A property that some rules have and others lack.</summary>
/// <param name="Name">Its name in the tests.</param>
/// <param name="IsSaidOf">Whether a rule is said to have it.</param>
/// <param name="Holds">Whether a rule has it with these updates, which come from this seed.</param>
internal sealed record RuleProperty(string Name, Func<KnownRule, bool> IsSaidOf, Func<RuleOptions, int, float[][], bool> Holds)
{
    public static IReadOnlyList<RuleProperty> All { get; } =
    [
        new("the order of clients does not matter", rule => rule.Permutes, Permutes),
        new("shifting all updates shifts the aggregate equally", rule => rule.Translates, Translates),
        new("scaling all updates scales the aggregate equally", rule => rule.Scales, Scales),
        new("equal updates are their own aggregate", rule => rule.Agrees, Agrees),
        new("the aggregate is between the updates", rule => rule.Inside, IsInside),
        new("each tensor is judged independently", rule => rule.Local, IsLocal) { NeedsTensors = true },
        new("one tensor is the whole", rule => rule.Layerwise, IsLayerwise) { NeedsTensors = true },
    ];

    /// <summary>Whether only rules that judge tensors can have or lack it.</summary>
    public bool NeedsTensors { get; private init; }

    private static bool Permutes(RuleOptions rule, int seed, float[][] rows)
    {
        var order = Enumerable.Range(0, rows.Length).ToArray();
        var stream = RandomKey.Of((ulong)seed).With("order").Open();
        stream.Shuffle<int>(order);

        var plain = RandomUpdates.Aggregate(rule, rows);
        var shuffled = RandomUpdates.Aggregate(rule, [.. order.Select(row => rows[row])]);

        var differences = order.Select((row, position) =>
            Math.Abs(plain.Verdict.Weights[row] - shuffled.Verdict.Weights[position]));
        return Close(plain.Result, shuffled.Result) && differences.Max() < 1e-9;
    }

    private static bool Translates(RuleOptions rule, int seed, float[][] rows)
    {
        var shift = RandomUpdates.Rows(seed + 1, 1)[0];
        var moved = RandomUpdates.Aggregate(rule, [.. rows.Select(row => Plus(row, shift))]);
        return Close(Plus(RandomUpdates.Aggregate(rule, rows).Result, shift), moved.Result);
    }

    private static bool Scales(RuleOptions rule, int seed, float[][] rows)
    {
        var scaled = RandomUpdates.Aggregate(rule, [.. rows.Select(row => Times(row, 8))]);
        return Close(Times(RandomUpdates.Aggregate(rule, rows).Result, 8), scaled.Result);
    }

    private static bool Agrees(RuleOptions rule, int seed, float[][] rows) =>
        Close(rows[0], RandomUpdates.Aggregate(rule, [.. rows.Select(_ => rows[0])]).Result);

    private static bool IsInside(RuleOptions rule, int seed, float[][] rows)
    {
        var result = RandomUpdates.Aggregate(rule, rows).Result;
        return Enumerable.Range(0, result.Length).All(i =>
            result[i] >= rows.Min(row => row[i]) - 1e-6f && result[i] <= rows.Max(row => row[i]) + 1e-6f);
    }

    private static bool IsLocal(RuleOptions rule, int seed, float[][] rows)
    {
        var together = RandomUpdates.Aggregate(rule with { View = View.Tensors }, rows).Result;
        return RandomUpdates.Tensors.All(tensor =>
        {
            float[][] columns = [.. rows.Select(row => row[tensor.Offset..(tensor.Offset + tensor.Length)])];
            var alone = RandomUpdates.Aggregate(rule, columns, new TensorTable([(tensor.Name, [.. tensor.Shape])]));
            return Close(alone.Result, together.AsSpan(tensor.Offset, tensor.Length).ToArray());
        });
    }

    private static bool IsLayerwise(RuleOptions rule, int seed, float[][] rows)
    {
        var one = TensorTable.Flat(rows[0].Length);
        var whole = RandomUpdates.Aggregate(rule, rows, one);
        var layerwise = RandomUpdates.Aggregate(rule with { View = View.Tensors }, rows, one);
        return whole.Result.SequenceEqual(layerwise.Result) && whole.Verdict.Weights.SequenceEqual(layerwise.Verdict.Weights);
    }

    private static float[] Plus(float[] row, float[] shift) => [.. row.Select((value, i) => value + shift[i])];

    private static float[] Times(float[] row, float factor) => [.. row.Select(value => value * factor)];
}
