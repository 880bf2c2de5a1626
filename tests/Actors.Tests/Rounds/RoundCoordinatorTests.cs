using Akka.Actor;
using FedActors.Actors.Aggregating;
using FedActors.Actors.Clients;
using FedActors.Actors.Devices;
using FedActors.Actors.Evaluating;
using FedActors.Actors.Leases;
using FedActors.Actors.Rounds;

namespace FedActors.Actors.Tests.Rounds;

/// <summary>The coordinator with real clients; the test plays the aggregator, the evaluator and the federation.</summary>
public sealed class RoundCoordinatorTests
{
    private readonly List<RoundResult> _results = [];

    [Fact]
    public void It_reports_the_untrained_model_and_then_each_round_and_tells_its_parent_after_the_last()
    {
        var stage = Play(SmallPlan.Create(Note));

        Assert.Equal([0, 1, 2], _results.Select(result => result.Round));
        Assert.Equal((0, 0.1), (_results[0].Participants.Count, _results[0].Evaluation!.Value.Accuracy));
        Assert.Equal(new RoundsDone("test"), stage.Heard[^1].Message);
        Assert.Empty(stage.Incidents);
    }

    [Fact]
    public void Once_enough_have_answered_the_others_are_late_and_the_rows_go_to_the_rule_in_client_order()
    {
        var plan = SmallPlan.Create(Note);
        var stage = Play(plan);

        var request = stage.Heard.Select(heard => heard.Message).OfType<Aggregate>().First();
        var first = _results[1].Participants;
        var quickest = first.OrderBy(each => Duration(plan, each.Client)).Take(4).Select(each => each.Client).Order().ToList();
        Assert.Equal(6, first.Count);
        Assert.Equal(quickest, request.Arrivals.Select(arrival => arrival.Client));
        Assert.Equal(request.Arrivals.Select(arrival => arrival.Row).Order(), request.Arrivals.Select(arrival => arrival.Row));
        Assert.Equal(quickest.Max(client => Duration(plan, client)), (_results[1].Ended - _results[1].Began));
        Assert.Equal(2, _results[1].Count(Fate.Late));
    }

    [Fact]
    public void At_the_deadline_it_uses_what_has_arrived_and_without_a_quorum_the_round_is_void()
    {
        var plan = SmallPlan.Create(Note);
        // Between the second and the third update of the first round.
        var times = FirstRound(plan).Select(client => Duration(plan, client)).Order().ToList();
        var deadline = plan.Participation with { Deadline = (times[1] + times[2]) / 2 };

        Play(plan with { Participation = deadline });
        Assert.Equal((2, "for this test"), (_results[1].Count(Fate.Arrived), _results[1].Void));
        Assert.Equal(deadline.Deadline, _results[1].Ended - _results[1].Began);

        _results.Clear();
        Play(plan with { Participation = deadline with { Quorum = 0.75 } });
        Assert.Equal("2 updates came in time, the quorum is 3", _results[1].Void);
        Assert.Equal(_results[1].Ended, _results[2].Began);
    }

    [Fact]
    public void Refused_updates_are_reported_separately_from_those_that_counted()
    {
        Play(SmallPlan.Create(Note), refused: 1);

        Assert.Equal((1, 3), (_results[2].Count(Fate.NotFinite), _results[2].Count(Fate.Arrived)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(100)]
    public void How_many_clients_stay_as_actors_between_rounds_changes_nothing(int kept)
    {
        var plan = SmallPlan.Create(Note) with { Rounds = 6 };
        Play(plan);
        var before = _results.Select(result => (result.Ended, string.Join(' ', result.Participants))).ToList();
        _results.Clear();

        Play(plan with { ClientsKept = kept });

        Assert.Equal(before, _results.Select(result => (result.Ended, string.Join(' ', result.Participants))));
    }

    [Theory]
    [InlineData("an earlier round")]
    [InlineData("another client")]
    [InlineData("another attempt")]
    [InlineData("another run")]
    [InlineData("no row of the round")]
    public void An_answer_about_any_other_lease_changes_nothing(string which)
    {
        var plan = SmallPlan.Create(Note);
        Play(plan);
        var undisturbed = _results.Select(result => (result.Ended, string.Join(' ', result.Participants))).ToList();
        var undisturbedClients = _results[2].Participants.Select(each => each.Client).ToList();
        _results.Clear();

        // The rows of the second round are somebody's; these leases are nobody's.
        Play(plan, stray: (round, row) =>
        {
            var client = undisturbedClients[row];
            return which switch
            {
                "an earlier round" => new Lease("test", round, client, 1, row),
                "another client" => new Lease("test", round + 1, client + 1, 1, row),
                "another attempt" => new Lease("test", round + 1, client, 2, row),
                "another run" => new Lease("other", round + 1, client, 1, row),
                _ => new Lease("test", round + 1, client, 1, row + 99),
            };
        });

        Assert.Equal(undisturbed, _results.Select(result => (result.Ended, string.Join(' ', result.Participants))));
    }

    [Fact]
    public void Without_a_deadline_a_round_ends_when_all_who_are_left_have_answered()
    {
        var plan = SmallPlan.Create(Note);
        plan = plan with { Participation = new Participation { Participants = 6 } };
        var times = FirstRound(plan with { Devices = Leaving(plan, TimeSpan.FromDays(1)) })
            .Select(client => Duration(plan, client)).Order().ToList();
        var gone = (times[1] + times[2]) / 2;

        Play(plan with { Devices = Leaving(plan, gone) });

        Assert.Equal((2, 4), (_results[1].Count(Fate.Arrived), _results[1].Count(Fate.Lost)));
        Assert.Equal(gone, _results[1].Ended - _results[1].Began);
    }

    [Fact]
    public void A_round_that_everybody_leaves_is_void_and_the_next_waits_until_somebody_is_available()
    {
        var plan = SmallPlan.Create(Note);
        var gone = Enumerable.Range(0, SmallPlan.Clients).Min(client => Duration(plan, client)) / 2;

        var stage = Play(plan with { Devices = Leaving(plan, gone) });

        Assert.Equal((6, "0 updates came in time, the quorum is 2"), (_results[1].Count(Fate.Lost), _results[1].Void));
        Assert.Equal(gone, _results[1].Ended.SinceStart);
        Assert.Equal(gone + TimeSpan.FromHours(1), _results[2].Began.SinceStart);
        Assert.Empty(stage.Incidents);
    }

    private static DeviceFleet Leaving(FederationPlan plan, TimeSpan after) =>
        new(new DeviceOptions { Availability = new ComesAndGoes(after) }, plan.Key);

    private static TimeSpan Duration(FederationPlan plan, int client)
    {
        return plan.Devices.Of(client).Round(plan.Model.TransferBytes, plan.SamplesToTrain(client), plan.Model.TransferBytes);
    }

    private List<int> FirstRound(FederationPlan plan)
    {
        Play(plan);
        var clients = _results[1].Participants.Select(each => each.Client).ToList();
        _results.Clear();
        return clients;
    }

    private void Note(RoundResult result, ModelVersion model) => _results.Add(result);

    private static Stage Play(FederationPlan plan, int? refused = null, Func<int, int, Lease>? stray = null)
    {
        using var bench = new Workbench(plan);
        IActorRef[] adversaries = [];
        return new Stage
        {
            Begin = me => me.ActorOf(Props.Create<RoundCoordinator>(bench, me.Self, me.Self, adversaries), "coordinator"),
            Answer = (me, message) =>
            {
                switch (message)
                {
                    case Aggregate request:
                        Refusal[] refusals = refused is { } index
                            ? [new Refusal(request.Arrivals[index].Row, Fate.NotFinite)]
                            : [];
                        me.Sender.Tell(new Aggregated(request.Run, request.Round, request.Model, refusals, "for this test"));
                        if (stray is not null)
                            for (var row = 0; row < bench.Updates.Rows; row++) Stray(me, stray(request.Round, row));
                        break;
                    case Evaluate request:
                        me.Sender.Tell(new Evaluated(request.Run, request.Model, new Evaluation(10, 1, 2.3)));
                        break;
                    case RoundsDone:
                        me.Stop(me.Self);
                        break;
                }
            },
        }.Play();
    }

    /// <summary>Answers that belong nowhere, when the next round has just begun.</summary>
    private static void Stray(IUntypedActorContext me, Lease lease)
    {
        var scheduler = me.System.Scheduler;
        scheduler.ScheduleTellOnce(TimeSpan.FromTicks(1), me.Sender, new UpdateReady(lease, 7, 99), me.Self);
        scheduler.ScheduleTellOnce(TimeSpan.FromTicks(1), me.Sender, new RowReturned(lease), me.Self);
    }
}
