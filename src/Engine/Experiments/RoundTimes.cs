using FedActors.Actors.Devices;

namespace FedActors.Engine.Experiments;

/// <summary>How long the clients with samples need for a round: to download, train and upload.</summary>
internal sealed class RoundTimes(Experiment experiment, IFederatedData data, IModel model, DeviceFleet devices)
{
    /// <summary>The time of the fastest; null if nobody has samples.</summary>
    public TimeSpan? Fastest => All.Min(time => (TimeSpan?)time);

    /// <summary>The time of the slowest; null if nobody has samples.</summary>
    public TimeSpan? Slowest => All.Max(time => (TimeSpan?)time);

    private IEnumerable<TimeSpan> All =>
        Enumerable.Range(0, data.Clients).Where(client => data.SampleCount(client) > 0).Select(TimeOf);

    private TimeSpan TimeOf(int client)
    {
        var samples = (long)data.SampleCount(client) * experiment.Training.Epochs;
        return devices.Of(client).Round(model.TransferBytes, samples, model.TransferBytes);
    }
}
