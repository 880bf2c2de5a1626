using System.CommandLine;

namespace FedActors.Cli.Commands;

/// <summary>The assemblies of one's own, an option shared by several commands.</summary>
internal static class PluginOption
{
    public static Option<string[]> Create(string purpose = "whose kinds can then be named as well") => new("--plugin")
    {
        Description = $"An assembly of your own, {purpose}; may be repeated",
        HelpName = "FILE",
        DefaultValueFactory = _ => [],
    };
}
