using FedActors.Actors.Jobs;
using FedActors.Actors.Timing;

namespace FedActors.Actors.Clients;

/// <summary>
/// A device that takes part: it downloads the model, trains on its own data and uploads its update, each in the time that
/// its speed and its network need. It does one round at a time; a new request takes the place of the one before.
/// </summary>
public class Client(FederationPlan plan, int number) : Actor
{
    private static readonly object Uploaded = new();
    private TrainRequest? _request;
    private IJobHandle? _job;
    private ITimerHandle? _upload;
    private LocalUpdate? _update;

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
            case Trained trained:
                Send(trained.Outcome);
                break;
            case Abort abort when abort.Round == _request?.Round.Number:
                GiveUp();
                break;
            case var done when done == Uploaded:
                Report();
                break;
        }
    }

    /// <summary>The work of a round.</summary>
    protected virtual IJob Work(TrainRequest request) => new TrainJob(plan, request, number, attack: null);

    private void Begin(TrainRequest request)
    {
        GiveUp();
        _request = request;
        var device = plan.Devices.Of(number);
        var simulated = device.Download(plan.ModelBytes) + device.Train(plan.SamplesToTrain(number));
        _job = Context.Start(Work(request), simulated, static outcome => new Trained(outcome));
    }

    private void Send(JobOutcome outcome)
    {
        // Its supervisor counts it out of the round, and the failure stands in the report.
        if (outcome.Error is not null) throw new InvalidOperationException($"its training failed: {outcome.Error.Message}", outcome.Error);
        _update = (LocalUpdate)outcome.Value!;
        _upload = Context.Schedule(plan.Devices.Of(number).Upload(plan.BytesOf(_update.Length)), Uploaded);
    }

    private void Report()
    {
        Context.Parent.Tell(new UpdateReady(_request!.Round.Number, number, _request.Row, _update!.Length, _update.Loss));
        Forget();
    }

    private void GiveUp()
    {
        _job?.Cancel();
        _upload?.Cancel();
        Forget();
    }

    private void Forget() => (_request, _job, _upload, _update) = (null, null, null, null);

    private sealed record Trained(JobOutcome Outcome);
}
