namespace FedActors.Engine.Estimates;

/// <summary>Lets a rule aggregate random updates for a moment.</summary>
/// <param name="rule">The rule.</param>
/// <param name="tensors">The layout of the model.</param>
/// <param name="threads">How many threads it may use.</param>
/// <param name="enough">How long to try.</param>
/// <param name="clock">Measures it.</param>
internal sealed class RuleProbe(RuleOptions rule, TensorTable tensors, int threads, TimeSpan enough, TimeProvider clock)
{
    // The time of a rule may grow with the square of the number of updates, and some rules try every subset.
    private const int MostUpdates = 1024;

    /// <summary>The time of one aggregation of so many updates; null if even a few of them are too many to try.</summary>
    public RuleCost? Cost(int updates)
    {
        updates = Math.Max(updates, rule.FewestUpdates);
        if (updates <= MostUpdates) return Try(updates);
        if (rule.FewestUpdates > MostUpdates / 2) return null;
        var (half, whole) = (Try(MostUpdates / 2), Try(MostUpdates));
        // At least in proportion, and at most with the third power of the number.
        var growth = half.Seconds > 0 ? Math.Clamp(Math.Log2(whole.Seconds / half.Seconds), 1, 3) : 1;
        var times = (double)updates / MostUpdates;
        return new RuleCost(whole.Seconds * Math.Pow(times, growth), whole.Judged * times);
    }

    private RuleCost Try(int updates)
    {
        using var made = new MadeUpdates(updates, tensors);
        var built = rule.Build(made.Matrix.Tensors, new CpuMath(threads));
        var judge = new CountingJudge();
        var set = UpdateSet.All(made.Matrix) with
        {
            AreKnownFinite = true,
            Trusted = rule.Wants.HasFlag(RuleNeeds.TrustedUpdate) ? (ReadOnlyMemory<float>?)made.Matrix.Row(0).ToArray() : null,
            HeldOut = rule.Wants.HasFlag(RuleNeeds.HeldOutLoss) ? judge : null,
            Judge = rule.Wants.HasFlag(RuleNeeds.Judge) ? judge : null,
        };
        var result = new float[made.Matrix.Columns];
        var aggregations = 0;
        var seconds = Pace.Of(
            times =>
            {
                for (var time = 0; time < times; time++) built.Aggregate(set, result);
                aggregations += times;
                return times;
            },
            enough,
            clock);
        return new RuleCost(seconds * made.Scale, (double)judge.Asked / aggregations);
    }

    /// <summary>
    /// Counts how often a rule wants to know how good an update is, or which way the loss falls; to say so really takes time by
    /// itself.
    /// </summary>
    private sealed class CountingJudge : IUpdateJudge, IHeldOutLoss
    {
        public int Asked { get; private set; }

        public UpdateQuality Judge(ReadOnlySpan<float> update)
        {
            Asked++;
            return new UpdateQuality(Loss: 1 + update[0], Accuracy: 0.5 + update[0] / 2);
        }

        public void Gradient(ReadOnlySpan<float> update, Span<float> gradient)
        {
            // Forward and backward take about three times as long as forward.
            Asked += 3;
            update.CopyTo(gradient);
        }
    }
}
