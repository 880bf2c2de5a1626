using FedActors.Hocon;
using FedActors.Hocon.Binding;
using FedActors.Settings;

namespace FedActors.Actors.Devices;

/// <summary><c>classes { phone { share = 0.7, latency = 50 ms }, laptop { share = 0.3 } }</c>.</summary>
internal static class ClassSettings
{
    private const string Key = "classes";

    // A sum of shares such as 0.7 + 0.2 + 0.1.
    private const double Rounding = 1e-9;

    public static SettingLook Look { get; } = new(
        Key, SettingKind.Named,
        "kinds of devices under names of your own; what one does not set is as for all devices, whatever the reference gives "
        + "as its default, and so are clients in none of them")
    {
        Inner = DeviceClass.Described.Settings,
        Default = "{}",
    };

    /// <summary>What a section says; the classes inherit what it has said of all devices before.</summary>
    public static DeviceOptions Read(DeviceOptions devices, Section section, Reading reading, string path) => devices with
    {
        Classes = [.. section.Children(Key).Select(child => Class(devices, child, reading, $"{path}.{Key}.{child.Name}"))],
    };

    public static string Write(DeviceOptions devices)
    {
        var classes = devices.Classes.Select(one => $"{HoconText.Of(one.Name)} {Written.Section(DeviceClass.Described, one)}");
        return $"{{ {string.Join(", ", classes)} }}";
    }

    public static IEnumerable<Problem> Check(DeviceOptions devices)
    {
        var classes = devices.Classes;
        foreach (var one in classes)
            foreach (var problem in DeviceClass.Described.Check(one).Concat(CheckClients(one)))
                yield return problem.In($"{Key}.{one.Name}");
        foreach (var twice in classes.GroupBy(one => one.Name).Where(group => group.Count() > 1))
            yield return new($"{Key}.{twice.Key}", "is the name of two classes");
        var shares = classes.Sum(one => one.Share);
        if (shares > 1 + Rounding) yield return new(Key, $"have shares that add up to {shares}, which is more than 1");
        foreach (var twice in classes.SelectMany(one => one.Clients).GroupBy(client => client).Where(group => group.Count() > 1))
            yield return new(Key, $"name client {twice.Key} more than once");
    }

    private static IEnumerable<Problem> CheckClients(DeviceClass one)
    {
        if (Printable.Of(one.Name) != one.Name)
            yield return new("", $"the name \"{Printable.Quote(one.Name)}\" must not contain control characters");
        if (one.Clients.Any(client => client < 0)) yield return new("clients", "must not be below 0");
    }

    private static DeviceClass Class(
        DeviceOptions all, (string Name, Section Section) child, Reading reading, string path) => DeviceClass.Described.Read(
        new DeviceClass
        {
            Name = child.Name,
            SamplesPerSecond = all.SamplesPerSecond,
            DownloadBytesPerSecond = all.DownloadBytesPerSecond,
            UploadBytesPerSecond = all.UploadBytesPerSecond,
            Latency = all.Latency,
        },
        child.Section, reading, path);
}
