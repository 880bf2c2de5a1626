using Akka.Configuration;
using Akka.Configuration.Hocon;
using FedActors.Settings;

namespace FedActors.Engine.Experiments;

/// <summary>
/// Which Akka settings an experiment may change: not those on which its repeatability depends, and none that Akka does not have.
/// </summary>
internal static class AkkaCheck
{
    private static readonly (string Path, string Why)[] NeverSet =
    [
        ("scheduler.implementation", "the clock of a run is chosen by 'clock'"),
        ("actor.provider", "the actors of a run live in one process"),
        ("actor.guardian-supervisor-strategy", "a run supervises its actors itself"),
        ("actor.serialize-creators", "actors are created with objects that never leave the process"),
        ("coordinated-shutdown", "a run shuts itself down"),
        ("remote", "the actors of a run live in one process"),
        ("cluster", "the actors of a run live in one process"),
    ];

    private const string Unrepeatable = "it would change the order of messages, and the run could not be repeated";

    private static readonly string[] OrderOfMessages =
    [
        "scheduler", "actor.default-dispatcher", "actor.internal-dispatcher", "actor.default-blocking-io-dispatcher",
        "actor.default-mailbox", "actor.mailbox", "actor.deployment", "actor.router", "loggers-dispatcher", "extensions",
    ];

    // Below these, users choose the names.
    private static readonly string[] Open =
    [
        "actor.serializers", "actor.serialization-bindings", "actor.serialization-identifiers", "actor.serialization-settings",
        "actor.deployment",
    ];

    public static IEnumerable<Problem> Check(string? text, ClockOptions clock)
    {
        if (text is null) return [];
        try
        {
            return [.. Leaves(AkkaSettings.Parse(text)).Select(path => Problem(path, clock)).OfType<Problem>()];
        }
        catch (Exception error) when (error is ConfigurationException or FormatException)
        {
            return [new Problem("", $"Akka cannot read it: {error.Message}")];
        }
    }

    private static Problem? Problem(string path, ClockOptions clock)
    {
        foreach (var (never, why) in NeverSet)
            if (IsUnder(path, never)) return new Problem(path, $"cannot be set: {why}");
        if (clock.IsRepeatable && OrderOfMessages.FirstOrDefault(each => IsUnder(path, each)) is not null)
            return new Problem(path, $"cannot be set on the virtual clock: {Unrepeatable}");
        if (Open.Any(each => IsUnder(path, each)) || AkkaSettings.Reference.HasPath($"akka.{path}")) return null;
        return new Problem(path, "is not an Akka setting");
    }

    private static bool IsUnder(string path, string above) =>
        path.StartsWith(above, StringComparison.Ordinal) && (path.Length == above.Length || path[above.Length] == '.');

    private static IEnumerable<string> Leaves(Config config) => Leaves(config.Root.GetObject().GetKey("akka"), "");

    private static IEnumerable<string> Leaves(HoconValue value, string path) => value.IsObject()
        ? value.GetObject().Items.SelectMany(each => Leaves(each.Value, path.Length == 0 ? each.Key : $"{path}.{each.Key}"))
        : path.Length == 0 ? [] : [path];
}
