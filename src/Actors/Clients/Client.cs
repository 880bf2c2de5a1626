using FedActors.Actors.Devices;
using FedActors.Actors.Jobs;
using FedActors.Actors.Timing;

namespace FedActors.Actors.Clients;

/// <summary>
/// A device that takes part: it downloads the model, trains on its own data and uploads its update, each in the time that
/// its speed and its network need. It does one round at a time; a new request takes the place of the one before.
/// </summary>
public class Client(FederationPlan plan, int number) : Actor
{
    private const int NoRound = -1;
    private static readonly Func<JobOutcome, object> ToMessage = outcome => outcome.Error ?? outcome.Value!;
    private int _round = NoRound;
    private IJobHandle? _job;
    private ITimerHandle? _upload;
    private DeviceProfile _device;

    /// <summary>The federation that it belongs to.</summary>
    protected FederationPlan Plan => plan;

    /// <summary>Its place among the clients.</summary>
    protected int Number => number;

    /// <inheritdoc/>
    protected internal override void Receive(object message)
    {
        switch (message)
        {
            case TrainRequest request:
                Begin(request);
                break;
            // It comes twice: from the job, and when the time of the upload is over.
            case UpdateReady update when update.Round == _round:
                if (_upload is null) Upload(update);
                else Deliver(update);
                break;
            case Abort abort when abort.Round == _round:
                GiveUp();
                break;
            case Exception error:
                // Its supervisor counts it out of the round, and the failure stands in the report.
                throw new InvalidOperationException($"its training failed: {error.Message}", error);
        }
    }

    /// <summary>The work of a round.</summary>
    protected virtual IJob Work(TrainRequest request) => new TrainJob(plan, request, number, attack: null);

    private void Begin(TrainRequest request)
    {
        GiveUp();
        _round = request.Round.Number;
        // Drawn when it is first needed: most of a million clients are never asked.
        if (_device == default) _device = plan.Devices.Of(number);
        var simulated = _device.Download(plan.ModelBytes) + _device.Train(plan.SamplesToTrain(number));
        _job = Context.Start(Work(request), simulated, ToMessage);
    }

    private void Upload(UpdateReady update) =>
        _upload = Context.Schedule(_device.Upload(plan.BytesOf(update.Length)), update);

    private void Deliver(UpdateReady update)
    {
        Context.Parent.Tell(update);
        Forget();
    }

    private void GiveUp()
    {
        _job?.Cancel();
        _upload?.Cancel();
        Forget();
    }

    private void Forget() => (_round, _job, _upload) = (NoRound, null, null);
}
