using FedActors.Aggregation.Prepare;
using FedActors.Aggregation.Prepare.NormClip;
using FedActors.Aggregation.Rows;

namespace FedActors.Aggregation.Pipeline;

/// <summary>Runs any rule: takes each part of the view through preparation, choice and combination.</summary>
internal sealed class PipelineRule(RuleOptions options, TensorTable tensors, IMatrixMath math) : IAggregationRule
{
    private readonly (Part Part, IViewRule Rule)[] _parts =
        [.. options.View.Parts(tensors).Select(part => (part, options.Compose(part)))];
    private readonly IPrepare[] _prepare = [.. Preparation(options)];

    public string Description { get; } = options.Description;

    public int FewestUpdates { get; } = options.FewestUpdates;

    public Verdict Aggregate(UpdateSet updates, Span<float> result)
    {
        CheckShape(updates, result);
        RuleException.ThrowIfAny(RuleNeedsCheck.Missing(options, updates));
        if (updates.AreKnownFinite) return AggregateFinite(FiniteUpdates.Presumed(updates), updates, result);
        if (!MayPresume(updates)) return AggregateFinite(FiniteUpdates.Of(updates, math), updates, result);
        try
        {
            return Aggregate(FiniteUpdates.Presumed(updates), updates, result);
        }
        catch (NotFiniteNumberException)
        {
            return AggregateFinite(FiniteUpdates.Of(updates, math), updates, result);
        }
    }

    // NaN is noticed where values are read anyway, and the round restarts without it. That fails for rows of weight 0, which may
    // never be read, and for rules with state: one part's state must not have changed when another part turns out to hold NaN.
    // Within a part, stages update their state only after reading every row.
    private bool MayPresume(UpdateSet updates) => !updates.Weights.Contains(0) && !(options.KeepsState && _parts.Length > 1);

    private Verdict AggregateFinite(FiniteUpdates finite, UpdateSet updates, Span<float> result)
    {
        try
        {
            return Aggregate(finite, updates, result);
        }
        catch (NotFiniteNumberException)
        {
            throw new RuleException([new("updates", $"{options.Name} overflows on updates with values this large")]);
        }
    }

    private Verdict Aggregate(FiniteUpdates taking, UpdateSet updates, Span<float> result)
    {
        RuleException.ThrowIfAny(options.Check(taking.Kept.Count).Select(taking.Explain));
        var whole = taking.Rows(0, tensors.Length);
        var factors = options.Clip == Clip.MedianWhole ? NormClip.ToMedian.Factors(Norms(whole)) : null;
        var views = new List<ViewVerdict>(_parts.Length);
        foreach (var (part, rule) in _parts)
        {
            var raw = taking.Rows(part.Offset, part.Length);
            var rows = factors is null ? raw : new ScaledRows(raw, factors);
            var seen = new ViewUpdates(part, rows, taking.Weights, updates.Key, math, updates.Matrix)
            {
                Trusted = updates.Trusted?.Slice(part.Offset, part.Length),
                Judge = updates.Judge,
                HeldOut = updates.HeldOut,
            };
            foreach (var stage in _prepare) seen = stage.Apply(seen);
            var choice = rule.Aggregate(seen, result.Slice(part.Offset, part.Length));
            views.Add(taking.Verdict(part, choice.Through(seen.Lineage)));
        }
        if (options.Clip == Clip.MedianAfter) ClipAggregate(taking, result);
        return new Verdict(views, taking.Refused);
    }

    private static IEnumerable<IPrepare> Preparation(RuleOptions options)
    {
        if (options.Clip == Clip.Median) yield return NormClip.ToMedian;
        foreach (var stage in options.Prepare) yield return stage.Compose();
    }

    private void ClipAggregate(FiniteUpdates updates, Span<float> result)
    {
        foreach (var tensor in tensors)
        {
            var median = LowerMedian.Of(Norms(updates.Rows(tensor.Offset, tensor.Length)));
            AggregateClip.Apply(result.Slice(tensor.Offset, tensor.Length), median);
        }
    }

    private double[] Norms(IRows rows) => [.. math.SquaredNorms(rows).Select(Math.Sqrt)];

    private void CheckShape(UpdateSet updates, Span<float> result)
    {
        if (updates.Count == 0) throw new ArgumentException("there is no update to aggregate", nameof(updates));
        if (updates.Weights.Count != updates.Count)
            throw new ArgumentException($"{updates.Count} updates, but {updates.Weights.Count} weights", nameof(updates));
        if (updates.Weights.FirstOrDefault(weight => !(weight >= 0 && double.IsFinite(weight)), 0) is var wrong and not 0)
            throw new ArgumentException($"weights must be finite and not negative, but one is {wrong}", nameof(updates));
        if (updates.Matrix.Columns != tensors.Length)
            throw new ArgumentException(
                $"updates of {updates.Matrix.Columns} columns, but the rule was built for {tensors.Length}", nameof(updates));
        if (result.Length != tensors.Length)
            throw new ArgumentException($"room for {result.Length} columns, but there are {tensors.Length}", nameof(result));
    }
}
