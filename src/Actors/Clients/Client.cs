using Akka.Actor;
using FedActors.Actors.Availability;
using FedActors.Actors.Devices;
using FedActors.Actors.Leases;
using FedActors.Runtime;
using FedActors.Runtime.Jobs;
using FedActors.Runtime.Time;

namespace FedActors.Actors.Clients;

/// <summary>
/// A participating device: it downloads the model, trains on its own data and uploads its update, each taking as long as its
/// speed and network require. While it is offline, its work rests or is lost. It holds one row at a time and always gives it
/// back: with its update, when it is recalled, or when it stops, which waits for its job.
/// </summary>
internal class Client : UntypedActor, IWithTimers
{
    private const string Upload = "upload", Offline = "offline";
    private readonly IJobs _jobs = RunServices.Of(Context.System).Jobs;
    private readonly DeviceProfile _device;
    private readonly Timeline _timeline;
    private Lease? _lease;
    private IJobHandle? _job;
    private UpdateReady? _update;
    private bool _isRecalled;

    /// <summary>The client with this number.</summary>
    public Client(Workbench bench, int number)
    {
        (Bench, Number) = (bench, number);
        (_device, _timeline) = (bench.Plan.Devices.Of(number), bench.Plan.Devices.TimelineOf(number));
    }

    /// <inheritdoc/>
    public ITimerScheduler Timers { get; set; } = null!;

    /// <summary>The workbench of its run.</summary>
    protected Workbench Bench { get; }

    /// <summary>Its index among the clients.</summary>
    protected int Number { get; }

    /// <inheritdoc/>
    protected override void OnReceive(object message)
    {
        switch (message)
        {
            case TrainRequest request:
                Begin(request);
                break;
            case JobDone done when done.Id == _job?.Id:
                End(done);
                break;
            case UploadOver over when over.Lease == _lease:
                Deliver();
                break;
            case WentOffline gone when gone.Lease == _lease:
                Lose();
                break;
            case RecallRow recall:
                GiveBack(recall.Lease);
                break;
        }
    }

    /// <summary>Once it has stopped, nothing of its own writes to the row any more.</summary>
    protected override void PostStop() => _job?.CancelAndWait();

    /// <summary>Its work in a round.</summary>
    protected virtual IJob Work(TrainRequest request) => new TrainJob(Bench, request);

    private void Begin(TrainRequest request)
    {
        if (_lease is { } held)
            throw new InvalidOperationException($"asked to train for round {request.Lease.Round} while it holds row {held.Row}");
        var plan = Bench.Plan;
        var download = _device.Download(plan.BytesDown(request.Known, request.Model));
        _lease = request.Lease;
        var stay = Stay(download + _device.Train(plan.SamplesToTrain(Number)));
        // What nobody will see is not computed.
        if (stay.IsGone) LoseAfter(stay.Time);
        else _job = _jobs.Start(Work(request), Self, stay.Time);
    }

    private Stay Stay(TimeSpan work) => Bench.Plan.Devices.Stay(_timeline, Context.Now(), work);

    private void LoseAfter(TimeSpan time) =>
        Timers.StartSingleTimer(Offline, new WentOffline(_lease!.Value), time);

    private void End(JobDone done)
    {
        _job = null;
        if (_isRecalled)
        {
            // Nobody waits for it any more, however it ended.
            Return();
            return;
        }

        // Its supervisor drops it from the round, and the report lists the failure.
        if (done.Error is { } error) throw new InvalidOperationException($"its training failed: {error.Message}", error);
        Send((Trained)done.Value!);
    }

    private void Send(Trained trained)
    {
        if (trained.Optimiser is { } kept) Bench.Optimisers?.Keep(Number, kept);
        _update = new UpdateReady(_lease!.Value, trained.Length, trained.Loss);
        var upload = Stay(_device.Upload(Bench.Plan.BytesOf(trained.Length)));
        if (upload.IsGone) LoseAfter(upload.Time);
        else if (upload.Time > TimeSpan.Zero) Timers.StartSingleTimer(Upload, new UploadOver(_lease.Value), upload.Time);
        else Deliver();
    }

    private void Lose()
    {
        Context.Parent.Tell(new UpdateLost(_lease!.Value));
        Forget();
    }

    private void Deliver()
    {
        Context.Parent.Tell(_update);
        Forget();
    }

    private void GiveBack(Lease lease)
    {
        if (lease != _lease)
        {
            // Already given back, or lost when this actor was restarted.
            Context.Parent.Tell(new RowReturned(lease));
        }
        else if (_job is { } job)
        {
            _isRecalled = true;
            job.Cancel();
        }
        else
        {
            Timers.CancelAll();
            Return();
        }
    }

    private void Return()
    {
        Context.Parent.Tell(new RowReturned(_lease!.Value));
        Forget();
    }

    private void Forget() => (_lease, _update, _isRecalled) = (null, null, false);

    private sealed record UploadOver(Lease Lease) : INoSerializationVerificationNeeded;

    private sealed record WentOffline(Lease Lease) : INoSerializationVerificationNeeded;
}
