namespace FedActors.Engine.Experiments.Warnings;

/// <summary>Settings of devices that cannot make a difference.</summary>
internal static class DeviceWarnings
{
    public static IEnumerable<Problem> Of(PreparedExperiment prepared)
    {
        var devices = prepared.Experiment.Devices;
        if (devices.WhenGone != new DeviceOptions().WhenGone && prepared.Devices.IsAlwaysUp)
            yield return new("devices.when-gone", "is set, but devices.availability is always: nobody goes offline");
        for (var place = 0; place < devices.Classes.Count; place++)
        {
            var one = devices.Classes[place];
            if (!Enumerable.Range(0, prepared.Data.Clients).Any(client => prepared.Devices.ClassOf(client) == one))
                yield return new($"devices.classes.{one.Name}", "has no client in this run: its share is too small");
        }
    }
}
