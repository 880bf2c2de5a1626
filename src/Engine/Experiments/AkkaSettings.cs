using Akka.Configuration;
using FedActors.Actors.Wire;

namespace FedActors.Engine.Experiments;

/// <summary>The Akka settings beyond those that every run needs.</summary>
internal static class AkkaSettings
{
    /// <summary>All settings that Akka has, with their defaults.</summary>
    public static Config Reference { get; } = ConfigurationFactory.Default();

    /// <summary>The settings of an experiment; its own take precedence.</summary>
    public static Config Of(Experiment experiment) =>
        experiment.Akka is { } text ? Parse(text).WithFallback(WireConfig.Settings) : WireConfig.Settings;

    /// <summary>Parses the contents of <c>akka { … }</c>.</summary>
    public static Config Parse(string text) => ConfigurationFactory.ParseString($"akka {Enclosed(text)}");

    /// <summary>The settings as an object: a file gives a whole one, code usually just its contents.</summary>
    public static string Enclosed(string text) => text.TrimStart().StartsWith('{') ? text : $"{{\n{text}\n}}";
}
