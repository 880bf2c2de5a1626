using FedActors.Actors.Devices;
using FedActors.Runtime.Time;

namespace FedActors.Engine.Experiments;

/// <summary>Whether anybody who has samples is ever available: a run would wait for ever otherwise.</summary>
internal static class AvailabilityCheck
{
    public static IEnumerable<Problem> Check(DeviceFleet devices, IFederatedData data)
    {
        if (devices.IsAlwaysUp) yield break;
        var clients = Enumerable.Range(0, data.Clients).Where(client => data.SampleCount(client) > 0);
        if (!clients.Any(client => devices.TimelineOf(client).NextUp(Instant.Start) is not null))
            yield return new("devices.availability", "leaves no client with samples that is ever available");
    }
}
