using System.Diagnostics.CodeAnalysis;
using Akka.Configuration;
using Akka.Configuration.Hocon;
using FedActors.Runtime.Jobs;

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
        ("actor.serializers.fedactors", "the messages of the protocol have a serializer of their own"),
        ("actor.serialization-bindings.\"FedActors", "the messages of the protocol have a serializer of their own"),
        ("actor.serialization-identifiers.\"FedActors", "the messages of the protocol have a serializer of their own"),
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

    [SuppressMessage("Design", "CA1031", Justification = "Whatever Akka throws, the settings are at fault.")]
    public static IEnumerable<Problem> Check(Experiment experiment)
    {
        if (experiment.Akka is not { } text) return [];
        try
        {
            var leaves = Leaves(AkkaSettings.Parse(text));
            Problem[] problems = [.. leaves.Select(path => Problem(path, experiment.Clock)).OfType<Problem>()];
            if (problems.Length == 0) TryToStart(experiment);
            return problems;
        }
        catch (Exception error)
        {
            return [new Problem("", $"Akka cannot start with it: {error.Message}")];
        }
    }

    /// <summary>Only Akka itself knows which values its settings may have.</summary>
    private static void TryToStart(Experiment experiment)
    {
        using var pool = new JobPool(1);
        using var host = RunHosts.Open(experiment, pool, static _ => { });
    }

    private static Problem? Problem(string path, ClockOptions clock)
    {
        foreach (var (never, why) in NeverSet)
            if (IsUnder(path, never)) return new Problem(path, $"cannot be set: {why}");
        if (clock.IsRepeatable && OrderOfMessages.FirstOrDefault(each => IsUnder(path, each)) is not null)
            return new Problem(path, $"cannot be set on the virtual clock: {Unrepeatable}");
        if (Open.Any(each => IsUnder(path, each))) return null;
        if (!AkkaSettings.Reference.HasPath($"akka.{path}")) return new Problem(path, "is not an Akka setting");
        return AkkaSettings.Reference.GetValue($"akka.{path}").IsObject() ? new Problem(path, "must be an object { … }") : null;
    }

    private static bool IsUnder(string path, string above) =>
        path.StartsWith(above, StringComparison.Ordinal) && (path.Length == above.Length || path[above.Length] == '.');

    private static IEnumerable<string> Leaves(Config config) => Leaves(config.Root.GetObject().GetKey("akka"), "");

    private static IEnumerable<string> Leaves(HoconValue value, string path) => value.IsObject()
        ? value.GetObject().Items.SelectMany(each =>
            Leaves(each.Value, path.Length == 0 ? Quoted(each.Key) : $"{path}.{Quoted(each.Key)}"))
        : path.Length == 0 ? [] : [path];

    // Keys such as the names of types are written in quotes, because they have dots of their own.
    private static string Quoted(string key) =>
        key.All(each => char.IsAsciiLetterOrDigit(each) || each is '-' or '_') ? key : $"\"{key}\"";
}
