using FedActors.Actors.Clients;
using FedActors.Actors.Rounds;
using FedActors.Aggregation.Matrix;

namespace FedActors.Actors.Tests.Clients;

public sealed class ClientTests : IDisposable
{
    private readonly FederationPlan _plan = SmallPlan.Create();
    private readonly UpdateMatrix _updates;
    private readonly StageContext _stage;

    public ClientTests()
    {
        _updates = new UpdateMatrix(4, _plan.Model.Tensors);
        _stage = new StageContext(new Client(_plan, 3));
    }

    public void Dispose() => _updates.Dispose();

    [Fact]
    public void It_downloads_and_trains_then_uploads_then_reports_each_in_its_time()
    {
        var device = _plan.Devices.Of(3);
        _stage.Actor.Receive(Request(1));

        var job = Assert.Single(_stage.Jobs);
        Assert.Equal(device.Download(_plan.ModelBytes) + device.Train(_plan.Data.SampleCount(3)), job.Simulated);
        Assert.Empty(_stage.ParentInbox.Messages);

        var ready = new UpdateReady(1, 3, 2, _updates.Columns, 0.5);
        _stage.EndJob(ready);
        var upload = Assert.Single(_stage.Timers);
        Assert.Equal(device.Upload(_plan.ModelBytes), upload.After);
        Assert.Empty(_stage.ParentInbox.Messages);

        _stage.Actor.Receive(upload.Message);
        Assert.Equal([ready], _stage.ParentInbox.Messages);
    }

    [Fact]
    public void An_abort_withdraws_the_work_of_its_round_only()
    {
        _stage.Actor.Receive(Request(2));
        _stage.Actor.Receive(new Abort(1));
        Assert.False(_stage.Jobs[0].Handle.IsCancelled);

        _stage.Actor.Receive(new Abort(2));
        Assert.True(_stage.Jobs[0].Handle.IsCancelled);
    }

    [Fact]
    public void An_abort_withdraws_an_upload_as_well()
    {
        _stage.Actor.Receive(Request(2));
        _stage.EndJob(new UpdateReady(2, 3, 2, _updates.Columns, 0.5));
        _stage.Actor.Receive(new Abort(2));

        Assert.True(_stage.Timers[0].Handle.IsCancelled);
    }

    [Fact]
    public void A_new_request_takes_the_place_of_the_one_before()
    {
        _stage.Actor.Receive(Request(1));
        _stage.Actor.Receive(Request(2));

        Assert.True(_stage.Jobs[0].Handle.IsCancelled);
        Assert.False(_stage.Jobs[1].Handle.IsCancelled);
    }

    [Fact]
    public void A_job_that_throws_is_the_clients_own_failure()
    {
        _stage.Actor.Receive(Request(1));

        var error = Assert.Throws<InvalidOperationException>(() => _stage.EndJob(null, new TimeoutException("too slow")));
        Assert.Equal("its training failed: too slow", error.Message);
        Assert.IsType<TimeoutException>(error.InnerException);
    }

    [Fact]
    public void What_is_left_of_a_round_that_was_given_up_changes_nothing()
    {
        var old = new UpdateReady(1, 3, 2, _updates.Columns, 0.5);
        _stage.Actor.Receive(Request(1));
        _stage.EndJob(old);
        _stage.Actor.Receive(new Abort(1));
        _stage.Actor.Receive(old);
        _stage.Actor.Receive(Request(2));
        _stage.Actor.Receive(old);

        Assert.Single(_stage.Timers);
        Assert.Empty(_stage.ParentInbox.Messages);
        Assert.False(_stage.Jobs[1].Handle.IsCancelled);
    }

    [Fact]
    public void An_update_of_another_length_takes_another_time_to_upload()
    {
        _stage.Actor.Receive(Request(1));
        _stage.EndJob(new UpdateReady(1, 3, 2, _updates.Columns / 2, 0.5));

        Assert.Equal(_plan.Devices.Of(3).Upload(_plan.ModelBytes / 2), _stage.Timers[0].After);
    }

    private TrainRequest Request(int round) =>
        new(new Round(round, new ModelVersion(0, new float[_updates.Columns], []), _updates), 2);
}
