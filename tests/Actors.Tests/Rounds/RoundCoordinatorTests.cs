using FedActors.Actors.Aggregating;
using FedActors.Actors.Clients;
using FedActors.Actors.Evaluating;
using FedActors.Actors.Results;
using FedActors.Actors.Rounds;
using FedActors.Actors.Supervision;
using FedActors.Aggregation.Matrix;
using FedActors.Training.Local;

namespace FedActors.Actors.Tests.Rounds;

public sealed class RoundCoordinatorTests : IDisposable
{
    private readonly Inbox _aggregator = new("aggregator"), _evaluator = new("evaluator");
    private readonly List<RoundResult> _results = [];
    private readonly UpdateMatrix _updates;
    private readonly StageContext _stage;

    public RoundCoordinatorTests()
    {
        var plan = SmallPlan.Create((result, _) => _results.Add(result));
        _updates = new UpdateMatrix(6, plan.Model.Tensors);
        _stage = new StageContext(new RoundCoordinator(plan, _updates, _aggregator, _evaluator));
        _stage.Actor.Started();
        // The untrained model is evaluated first.
        _stage.Actor.Receive(new Evaluated(0, new Evaluation(10, 1, 2.3)));
    }

    private TrainRequest[] Requests => [.. _stage.Spawned.SelectMany(client => client.Messages).OfType<TrainRequest>().OrderBy(request => request.Row)];

    private int[] Asked => [.. Enumerable.Range(0, SmallPlan.Clients).Where(client => _stage.Spawned[client].Messages.OfType<TrainRequest>().Any())];

    public void Dispose() => _updates.Dispose();

    [Fact]
    public void It_spawns_all_clients_reports_the_untrained_model_and_asks_more_than_it_wants()
    {
        Assert.Equal(SmallPlan.Clients, _stage.Spawned.Count);
        Assert.Equal((0, 0.1), (_results[0].Round, _results[0].Evaluation!.Value.Accuracy));
        Assert.Equal([0, 1, 2, 3, 4, 5], Requests.Select(request => request.Row));
        Assert.Equal(TimeSpan.FromSeconds(100), Assert.Single(_stage.Timers).After);
    }

    [Fact]
    public void When_enough_have_answered_the_others_are_told_and_the_rows_go_to_the_rule_in_client_order()
    {
        foreach (var row in new[] { 5, 0, 3, 1 }) Arrive(row);

        Assert.All(new[] { 2, 4 }, row => Assert.Equal(new Abort(1), _stage.Spawned[Asked[row]].Messages[^1]));
        var request = Assert.IsType<Aggregate>(Assert.Single(_aggregator.Messages));
        Assert.Equal([0, 1, 3, 5], request.Rows);
        Assert.Equal(new[] { 0, 1, 3, 5 }.Select(row => Asked[row]), request.Clients);
        Assert.True(_stage.Timers[0].Handle.IsCancelled);
    }

    [Fact]
    public void An_update_counts_once_and_only_in_its_round()
    {
        Arrive(0);
        Arrive(0);
        Arrive(1);
        Arrive(2, round: 7);
        Arrive(3, round: 0);
        Arrive(2);
        Assert.Empty(_aggregator.Messages);

        Arrive(3);
        Assert.Single(_aggregator.Messages);
    }

    [Fact]
    public void At_the_deadline_it_takes_what_has_come()
    {
        Arrive(0);
        Arrive(4);
        _stage.Actor.Receive(_stage.Timers[0].Message);

        Assert.Equal([0, 4], Assert.IsType<Aggregate>(Assert.Single(_aggregator.Messages)).Rows);
    }

    [Fact]
    public void Without_a_quorum_at_the_deadline_the_round_is_void_and_the_next_begins()
    {
        Arrive(0);
        _stage.Actor.Receive(_stage.Timers[0].Message);

        Assert.Empty(_aggregator.Messages);
        _stage.Actor.Receive(new Evaluated(0, new Evaluation(10, 1, 2.3)));
        Assert.Equal("1 updates came in time, the quorum is 2", _results[1].Void);
        Assert.Equal(12, Requests.Length);
    }

    [Fact]
    public void A_client_that_throws_is_restarted_and_counted_out_of_the_round()
    {
        for (var row = 0; row < 4; row++)
            Assert.Equal(Directive.Restart, _stage.Actor.Decide(_stage.Spawned[Asked[row]], new TimeoutException()));
        Arrive(4);
        Assert.Empty(_aggregator.Messages);
        Arrive(5);

        Assert.Equal([4, 5], Assert.IsType<Aggregate>(Assert.Single(_aggregator.Messages)).Rows);
    }

    [Fact]
    public void After_the_last_round_it_tells_its_parent()
    {
        for (var round = 1; round <= 2; round++)
        {
            for (var row = 0; row < 4; row++) Arrive(row, round);
            var request = (Aggregate)_aggregator.Messages[^1];
            var model = new ModelVersion(round, new float[request.Round.Updates.Columns], []);
            _stage.Actor.Receive(new Aggregated(round, model, new Dictionary<int, Fate> { [1] = Fate.NotFinite }, null, "for this test"));
            Assert.Equal(model, ((Evaluate)_evaluator.Messages[^1]).Model);
            _stage.Actor.Receive(new Evaluated(round, new Evaluation(10, 5, 1)));
        }

        Assert.Equal([new RoundsDone()], _stage.ParentInbox.Messages);
        Assert.Equal([0, 1, 2], _results.Select(result => result.Round));
        Assert.Equal(1, _results[2].Count(Fate.NotFinite));
        Assert.Equal(3, _results[2].Count(Fate.Arrived));
    }

    private void Arrive(int row, int round = 1) => _stage.Actor.Receive(new UpdateReady(round, Asked[row], row, 7850, 1));
}
