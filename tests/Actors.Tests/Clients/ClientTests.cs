using Akka.Actor;
using FedActors.Actors.Clients;
using FedActors.Actors.Devices;
using FedActors.Actors.Hostility;
using FedActors.Actors.Leases;
using FedActors.Actors.Trainers;
using FedActors.Runtime.Jobs;

namespace FedActors.Actors.Tests.Clients;

public sealed class ClientTests
{
    private static readonly Lease Lease = new("test", 1, 3, 1, 2);
    private readonly FederationPlan _plan = SmallPlan.Create();

    private DeviceProfile Device => _plan.Devices.Of(3);

    private TimeSpan Trained => Device.Download(_plan.BytesDown(-1, 0)) + Device.Train(_plan.SamplesToTrain(3));

    [Fact]
    public void It_takes_its_time_to_download_train_and_upload_and_then_gives_the_row_back_with_the_update()
    {
        var (at, message) = Assert.Single(Play(_plan, client => client.Tell(new TrainRequest(Lease, 0))).Heard);

        var update = Assert.IsType<UpdateReady>(message);
        Assert.Equal((Lease, _plan.Model.Tensors.Length), (update.Lease, update.Length));
        Assert.InRange(update.Loss, 0.1, 10);
        Assert.Equal(Trained + Device.Upload(_plan.Model.TransferBytes), at);
    }

    [Fact]
    public void A_shorter_update_takes_less_time_to_upload()
    {
        var plan = SmallPlan.Create(null, new AttackGroup { Clients = [3], Attacks = [new WrongLength { Length = 3925 }] });
        var attacker = Props.Create<Attacker>(SmallPlan.Bench(plan), 3);
        var stage = Play(plan, client => client.Tell(new TrainRequest(Lease, 0)), attacker);

        Assert.Equal(Trained + Device.Upload(_plan.Model.TransferBytes / 2), Assert.Single(stage.Heard).At);
    }

    [Fact]
    public void A_client_that_sends_slopes_pays_for_them_alone()
    {
        var training = new LocalTraining { Method = new ZeroOrderOptions { Directions = 3 } };
        var plan = _plan with { Trainer = Trainer.Of(_plan.Model, training) };

        var (at, message) = Assert.Single(Play(plan, client => client.Tell(new TrainRequest(Lease, 0, Known: 0))).Heard);

        // It knows the model already.
        var passes = Device.Train(plan.Trainer.SamplesToTrain(_plan.Data.SampleCount(3)));
        Assert.Equal(passes + Device.Upload(3 * sizeof(float)), at);
        Assert.Equal(3, Assert.IsType<UpdateReady>(message).Length);
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(1.0001)]
    public void A_row_recalled_during_training_or_upload_comes_back_at_once_without_an_update(double when)
    {
        var recalled = Trained * when;
        var stage = Play(_plan, client => client.Tell(new TrainRequest(Lease, 0)), recall: (recalled, Lease));

        var (at, message) = Assert.Single(stage.Heard, heard => heard.Message is not Recall);
        Assert.Equal(new RowReturned(Lease), message);
        Assert.Equal(recalled, at);
    }

    [Fact]
    public void A_client_that_goes_offline_while_it_trains_or_uploads_says_so_at_that_moment()
    {
        foreach (var when in new[] { 0.5, 1.0001 })
        {
            var stage = Play(Leaving(Trained * when), client => client.Tell(new TrainRequest(Lease, 0)));

            Assert.Equal((Trained * when, new UpdateLost(Lease)), Assert.Single(stage.Heard));
        }
    }

    [Fact]
    public void What_it_does_when_it_goes_offline_may_wait_until_it_is_available_again()
    {
        var plan = Leaving(Trained * 0.99, WhenGone.Pause);

        var (at, message) = Assert.Single(Play(plan, client => client.Tell(new TrainRequest(Lease, 0))).Heard);

        Assert.IsType<UpdateReady>(message);
        // It is offline for an hour.
        Assert.Equal(TimeSpan.FromHours(1) + Trained + Device.Upload(_plan.Model.TransferBytes), at);
    }

    [Fact]
    public void A_row_recalled_before_its_client_goes_offline_comes_back_once()
    {
        var stage = Play(Leaving(Trained / 2), client => client.Tell(new TrainRequest(Lease, 0)), recall: (Trained / 4, Lease));

        var (at, message) = Assert.Single(stage.Heard, heard => heard.Message is not Recall);
        Assert.Equal((Trained / 4, new RowReturned(Lease)), (at, message));
    }

    [Fact]
    public void A_row_that_it_does_not_hold_is_returned_all_the_same()
    {
        var stage = Play(_plan, client => client.Tell(new RecallRow(Lease)));

        Assert.Equal(new RowReturned(Lease), Assert.Single(stage.Heard).Message);
    }

    [Fact]
    public void The_recall_of_another_row_does_not_disturb_its_work()
    {
        var other = Lease with { Round = 7 };
        var stage = Play(_plan, client => client.Tell(new TrainRequest(Lease, 0)), recall: (Trained / 2, other));

        Assert.Equal(
            [typeof(Recall), typeof(RowReturned), typeof(UpdateReady)],
            stage.Heard.Select(heard => heard.Message.GetType()));
    }

    [Fact]
    public void If_its_job_throws_the_client_fails_and_holds_no_row_after_its_restart()
    {
        var plan = SmallPlan.Create(null, new AttackGroup { Clients = [3], Attacks = [new Saboteur()] });
        var stage = Play(
            plan,
            client => client.Tell(new TrainRequest(Lease, 0)),
            Props.Create<Attacker>(SmallPlan.Bench(plan), 3),
            recall: (TimeSpan.FromHours(1), Lease));

        var incident = Assert.Single(stage.Incidents);
        Assert.Equal(
            ("/stage/client-3", "JobDone", "its training failed: sabotage"),
            (incident.Path, incident.Message, incident.Error.Message));
        Assert.Equal(new RowReturned(Lease), stage.Heard[^1].Message);
    }

    [Fact]
    public void A_request_while_it_holds_a_row_is_an_error()
    {
        var stage = Play(_plan, client =>
        {
            client.Tell(new TrainRequest(Lease, 0));
            client.Tell(new TrainRequest(Lease with { Round = 2, Row = 3 }, 0));
        });

        Assert.Equal("asked to train for round 2 while it holds row 2", Assert.Single(stage.Incidents).Error.Message);
    }

    [Fact]
    public void A_job_that_failed_while_its_row_was_being_recalled_gives_the_row_back_all_the_same()
    {
        // On a clock that does not stand still, the failure may be on its way already.
        var failed = new JobDone(1, null, new TimeoutException("too slow"), IsCancelled: false);
        var stage = Play(_plan, client =>
        {
            client.Tell(new TrainRequest(Lease, 0));
            client.Tell(new RecallRow(Lease));
            client.Tell(failed);
        });

        Assert.Equal([new RowReturned(Lease)], stage.Heard.Select(heard => heard.Message));
        Assert.Empty(stage.Incidents);
    }

    /// <summary>The same plan, but the clients go offline after a while, for an hour.</summary>
    private FederationPlan Leaving(TimeSpan after, WhenGone whenGone = WhenGone.Lose)
    {
        var devices = new DeviceOptions { Availability = new ComesAndGoes(after), WhenGone = whenGone };
        return _plan with { Devices = new DeviceFleet(devices, _plan.Key) };
    }

    private static Stage Play(
        FederationPlan plan, Action<IActorRef> talk, Props? client = null, (TimeSpan At, Lease Lease)? recall = null)
    {
        IActorRef actor = ActorRefs.Nobody;
        return new Stage
        {
            Begin = me =>
            {
                actor = me.ActorOf(client ?? Props.Create<Client>(SmallPlan.Bench(plan), 3), "client-3");
                talk(actor);
                if (recall is { } later)
                    me.System.Scheduler.ScheduleTellOnce(later.At, me.Self, new Recall(later.Lease), me.Self);
            },
            Answer = (_, message) =>
            {
                if (message is Recall recalled) actor.Tell(new RecallRow(recalled.Lease));
            },
        }.Play();
    }

    private sealed record Recall(Lease Lease) : INoSerializationVerificationNeeded;

    /// <summary>Makes the job of its client throw.</summary>
    private sealed record Saboteur : AttackOptions, IUpdateCorruption
    {
        public override string Name => "saboteur";

        public void Corrupt(Span<float> update, in OwnKnowledge known) => throw new InvalidOperationException("sabotage");
    }
}
