using FedActors.Actors.Availability;
using FedActors.Actors.Availability.Traces;
using FedActors.Actors.Devices;
using FedActors.Engine.Experiments;

namespace FedActors.Engine.Descriptions;

/// <summary>A summary of devices: how fast they are, and when they are available.</summary>
internal sealed record DeviceDescription
{
    // Enough for quantiles; more would only take time.
    private const int MostClients = 10_000;

    /// <summary>How many clients there are.</summary>
    public required int Clients { get; init; }

    /// <summary>How many clients have a device of each class; those in none of them have no name.</summary>
    public IReadOnlyList<(string Name, int Clients)> Classes { get; init; } = [];

    /// <summary>Quantities over the clients.</summary>
    public required IReadOnlyList<Distribution> Distributions { get; init; }

    /// <summary>The share of clients that are available, by hour; empty where nothing is said about that.</summary>
    public IReadOnlyList<double> Day { get; init; } = [];

    /// <summary>Of an experiment: opens its data and builds its model, which say what there is to compute and to send.</summary>
    /// <exception cref="ExperimentException">The experiment cannot work.</exception>
    public static DeviceDescription Of(Experiment experiment, int threads)
    {
        var prepared = new PreparedExperiment(experiment, threads);
        var (clients, trainer, devices) = (prepared.Data.Clients, prepared.Trainer, prepared.Devices);
        int[] shown = [.. Enumerable.Range(0, Math.Min(clients, MostClients)).Select(place => Spread(place, clients))];
        int[] training = [.. shown.Where(client => prepared.Data.SampleCount(client) > 0)];
        if (training.Length == 0) throw new ExperimentException([new("data", "gives no client samples, so nobody trains")]);
        var (down, up) = (trainer.Model.TransferBytes, trainer.BytesUp(trainer.Sent.Length));
        return WithAvailability(devices.IsAlwaysUp ? [] : Array.ConvertAll(shown, devices.TimelineOf), new DeviceDescription
        {
            Clients = clients,
            Classes = [.. Counted(Enumerable.Range(0, clients).Select(devices.ClassOf), experiment.Devices.Classes)],
            Distributions =
            [
                Times("training", client => devices.Of(client).Train(trainer.SamplesToTrain(prepared.Data.SampleCount(client)))),
                Times("download", client => devices.Of(client).Download(down)),
                Times("upload", client => devices.Of(client).Upload(up)),
            ],
        });

        Distribution Times(string name, Func<int, TimeSpan> time) =>
            new(name, Measure.Seconds, training.Select(client => time(client).TotalSeconds));
    }

    /// <summary>Of a trace of availability, or of FedScale's capacities.</summary>
    /// <exception cref="DataException">The file cannot be read, or does not say what it should.</exception>
    public static DeviceDescription Of(string path, TraceFormat format) =>
        format == TraceFormat.FedScale && PickledRows.Read(path).ToList() is [var first, ..] rows && MeasuredDevice.IsIn(first)
            ? Of([.. rows.Select(MeasuredDevice.Of)])
            : Of(TraceFile.Read(path, format));

    private static DeviceDescription Of(MeasuredDevice[] devices) => new()
    {
        Clients = devices.Length,
        Distributions =
        [
            new("computation", Measure.SamplesPerSecond, devices.Select(device => device.SamplesPerSecond))
            {
                Settings = ["samples-per-second"],
            },
            new("network", Measure.BytesPerSecond, devices.Select(device => device.BytesPerSecond))
            {
                Settings = ["download", "upload"],
            },
        ],
    };

    private static DeviceDescription Of(IReadOnlyList<Timeline> clients) =>
        WithAvailability(clients, new DeviceDescription { Clients = clients.Count, Distributions = [] });

    private static DeviceDescription WithAvailability(IReadOnlyList<Timeline> clients, DeviceDescription others) =>
        clients.Count == 0 ? others : others with
        {
            Distributions =
            [
                .. others.Distributions, new("available", Measure.Share, clients.Select(client => client.Share)),
            ],
            Day = Descriptions.Day.SharesOf(clients),
        };

    private static IEnumerable<(string Name, int Clients)> Counted(
        IEnumerable<DeviceClass?> drawn, IReadOnlyList<DeviceClass> classes)
    {
        if (classes.Count == 0) return [];
        var counts = drawn.CountBy(one => one?.Name ?? "").ToDictionary();
        return classes.Select(one => one.Name).Append("").Select(name => (name, counts.GetValueOrDefault(name)));
    }

    /// <summary>Clients that are spread evenly over all.</summary>
    private static int Spread(int place, int clients) =>
        clients <= MostClients ? place : (int)((long)place * clients / MostClients);
}
