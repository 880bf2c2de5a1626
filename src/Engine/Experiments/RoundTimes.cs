using FedActors.Actors.Devices;
using FedActors.Actors.Trainers;

namespace FedActors.Engine.Experiments;

/// <summary>How long the clients with samples need for a round: to download, train and upload.</summary>
internal sealed class RoundTimes(Experiment experiment, IFederatedData data, Trainer trainer, DeviceFleet devices)
{
    /// <summary>The time of the fastest in its first round; null if nobody has samples.</summary>
    public TimeSpan? Fastest => All(trainer.BytesDown(-1, 0, experiment.StartFrom is null)).Min(time => (TimeSpan?)time);

    /// <summary>The time of the slowest if it downloads the whole model; null if nobody has samples.</summary>
    public TimeSpan? Slowest => All(trainer.Model.TransferBytes).Max(time => (TimeSpan?)time);

    private IEnumerable<TimeSpan> All(long download) =>
        from client in Enumerable.Range(0, data.Clients)
        where data.SampleCount(client) > 0
        select devices.Of(client).Round(
            download, trainer.SamplesToTrain(data.SampleCount(client)), trainer.BytesUp(trainer.Sent.Length));
}
