using FedActors.Actors.Aggregating;
using FedActors.Actors.Jobs;
using FedActors.Actors.Results;
using FedActors.Actors.Rounds;
using FedActors.Aggregation.Matrix;
using FedActors.Aggregation.Rules.Krum;
using FedActors.Training.Local;
using FedActors.Training.Models;

namespace FedActors.Actors.Tests.Aggregating;

public sealed class AggregateJobTests : IDisposable
{
    private readonly FederationPlan _plan = SmallPlan.Create();
    private readonly UpdateMatrix _updates;
    private readonly float[] _start;

    public AggregateJobTests()
    {
        _updates = new UpdateMatrix(6, _plan.Model.Tensors);
        _start = [.. Enumerable.Range(0, _updates.Columns).Select(column => column * 0.001f)];
        for (var row = 0; row < 6; row++) _updates.Row(row).Fill(row);
    }

    public void Dispose() => _updates.Dispose();

    [Fact]
    public void The_step_is_the_weighted_average_times_the_servers_learning_rate()
    {
        var aggregated = Run(_plan with { ServerLearningRate = 0.5 }, rows: [1, 3]);

        double first = _plan.Data.SampleCount(1), third = _plan.Data.SampleCount(3);
        var step = 0.5 * (first * 1 + third * 3) / (first + third);
        Assert.Equal(_start[10] + step, aggregated.Model.Parameters[10], 5);
        Assert.Equal(step, aggregated.Model.Step.Span[10], 5);
        Assert.Equal(1, aggregated.Model.Number);
        Assert.Equal(first / (first + third), aggregated.Verdict!.Weights[0], 9);
        Assert.Equal(third / (first + third), aggregated.Verdict.Weights[1], 9);
    }

    [Fact]
    public void Rows_that_are_not_finite_or_not_of_the_right_length_are_refused()
    {
        _updates.Row(2)[^1] = float.NegativeInfinity;
        var aggregated = Run(_plan, rows: [0, 2, 4, 5], lengths: [_updates.Columns, _updates.Columns, 3, _updates.Columns]);

        Assert.Equal(new Dictionary<int, Fate> { [2] = Fate.NotFinite, [4] = Fate.WrongLength }, aggregated.Refused);
        Assert.Equal(2, aggregated.Verdict!.Weights.Count);
        Assert.True(float.IsFinite(aggregated.Model.Parameters[^1]));
    }

    [Fact]
    public void With_too_few_left_for_the_rule_the_model_stays()
    {
        var plan = _plan with { Rule = () => new KrumOptions { F = 2 }.Build(_plan.Model.Tensors) };
        _updates.Row(2)[0] = float.NaN;
        var aggregated = Run(plan, rows: [0, 1, 2, 3, 4]);

        Assert.Equal("the rule needs 5 updates, 4 could be used", aggregated.Void);
        Assert.Equal(0, aggregated.Model.Number);
        Assert.Null(aggregated.Verdict);
    }

    [Fact]
    public void A_step_to_infinity_is_not_made()
    {
        for (var row = 0; row < 6; row++) _updates.Row(row).Fill(float.MaxValue);
        var aggregated = Run(_plan with { ServerLearningRate = 10 }, rows: [0, 1]);

        Assert.Equal("the step would make the model infinite", aggregated.Void);
        Assert.Equal(0, aggregated.Model.Number);
    }

    private Aggregated Run(FederationPlan plan, int[] rows, int[]? lengths = null)
    {
        var round = new Round(1, new ModelVersion(0, _start, []), _updates);
        var request = new Aggregate(round, rows, rows, lengths ?? [.. rows.Select(_ => _updates.Columns)]);
        return (Aggregated)new AggregateJob(plan, plan.Rule(), request).Run(new Nowhere(), default);
    }

    private sealed class Nowhere : IWorkshop
    {
        public ITrainingSession Session(IModel model, LocalTraining training) => throw new NotSupportedException();
    }
}
