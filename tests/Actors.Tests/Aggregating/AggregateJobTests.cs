using FedActors.Actors.Aggregating;
using FedActors.Actors.Leases;
using FedActors.Runtime.Jobs;

namespace FedActors.Actors.Tests.Aggregating;

public sealed class AggregateJobTests : IDisposable
{
    private readonly FederationPlan _plan = SmallPlan.Create();
    private readonly Workbench _bench;
    private readonly float[] _start;

    public AggregateJobTests()
    {
        _bench = new Workbench(_plan);
        _start = [.. Enumerable.Range(0, _bench.Updates.Columns).Select(column => column * 0.001f)];
        _bench.Models.Add(new ModelVersion(0, _start, []));
        for (var row = 0; row < 6; row++) _bench.Updates.Row(row).Fill(row);
    }

    private Verdict? Verdict => _bench.Verdicts.Of(1);

    public void Dispose() => _bench.Dispose();

    [Fact]
    public void The_step_is_the_weighted_average_times_the_servers_learning_rate()
    {
        var aggregated = Run(_plan with { ServerLearningRate = 0.5 }, rows: [1, 3]);

        double first = _plan.Data.SampleCount(1), third = _plan.Data.SampleCount(3);
        var step = 0.5 * (first * 1 + third * 3) / (first + third);
        Assert.Equal(_start[10] + step, ModelOf(aggregated).Parameters[10], 5);
        Assert.Equal(step, ModelOf(aggregated).Step.Span[10], 5);
        Assert.Equal(1, aggregated.Model);
        Assert.Equal(first / (first + third), Verdict!.Weights[0], 9);
        Assert.Equal(third / (first + third), Verdict.Weights[1], 9);
    }

    [Fact]
    public void Rows_that_are_not_finite_or_have_the_wrong_length_are_refused()
    {
        _bench.Updates.Row(2)[^1] = float.NegativeInfinity;
        var whole = _bench.Updates.Columns;
        var aggregated = Run(_plan, rows: [0, 2, 4, 5], lengths: [whole, whole, 3, whole]);

        Assert.Equal([new Refusal(2, Fate.NotFinite), new Refusal(4, Fate.WrongLength)], aggregated.Refused);
        Assert.Equal(2, Verdict!.Weights.Count);
        Assert.True(float.IsFinite(ModelOf(aggregated).Parameters[^1]));
    }

    [Fact]
    public void With_too_few_updates_left_for_the_rule_the_model_does_not_change()
    {
        var plan = _plan with { Rule = () => new KrumOptions { F = 2 }.Build(_plan.Model.Tensors) };
        _bench.Updates.Row(2)[0] = float.NaN;
        var aggregated = Run(plan, rows: [0, 1, 2, 3, 4]);

        Assert.Equal("the rule needs 5 updates, 4 could be used", aggregated.Void);
        Assert.Equal(0, aggregated.Model);
        Assert.Null(Verdict);
    }

    [Fact]
    public void A_step_that_would_make_the_model_infinite_is_not_taken()
    {
        for (var row = 0; row < 6; row++) _bench.Updates.Row(row).Fill(float.MaxValue);
        var aggregated = Run(_plan with { ServerLearningRate = 10 }, rows: [0, 1]);

        Assert.Equal("the step would make the model infinite", aggregated.Void);
        Assert.Equal(0, aggregated.Model);
    }

    private ModelVersion ModelOf(Aggregated aggregated) => _bench.Models.Version(aggregated.Model);

    private Aggregated Run(FederationPlan plan, int[] rows, int[]? lengths = null)
    {
        // The plan may differ from that of the test's workbench.
        using var bench = new Workbench(plan);
        bench.Models.Add(new ModelVersion(0, _start, []));
        foreach (var row in rows) _bench.Updates.Row(row).CopyTo(bench.Updates.Row(row));
        var arrivals = rows.Select((row, index) => new Arrival(row, row, lengths?[index] ?? bench.Updates.Columns)).ToArray();
        using var workshop = new Workshop();
        var job = new AggregateJob(bench, plan.Rule(), new Aggregate("test", 1, 0, arrivals));
        var aggregated = (Aggregated)job.Run(workshop, default);
        if (bench.Verdicts.Of(1) is { } verdict) _bench.Verdicts.Leave(1, verdict);
        _bench.Models.Add(bench.Models.Version(aggregated.Model));
        return aggregated;
    }
}
