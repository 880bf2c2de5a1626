using Akka.Configuration;
using FedActors.Actors.Wire;

namespace FedActors.Engine.Experiments;

/// <summary>What Akka is told besides what a run itself needs.</summary>
internal static class AkkaSettings
{
    /// <summary>All settings that Akka has, with their defaults.</summary>
    public static Config Reference { get; } = ConfigurationFactory.Default();

    /// <summary>The settings of an experiment, those of its own first.</summary>
    public static Config Of(Experiment experiment) =>
        experiment.Akka is { } text ? Parse(text).WithFallback(WireConfig.Settings) : WireConfig.Settings;

    /// <summary>Reads what would stand in <c>akka { … }</c>.</summary>
    public static Config Parse(string text) => ConfigurationFactory.ParseString(Enclosed(text));

    // What comes from a file is a whole object, what comes from code is mostly the inside of one.
    private static string Enclosed(string text) => text.TrimStart().StartsWith('{') ? $"akka {text}" : $"akka {{\n{text}\n}}";
}
