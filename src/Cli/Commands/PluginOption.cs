using System.CommandLine;

namespace FedActors.Cli.Commands;

/// <summary>The assemblies of one's own, an option shared by several commands.</summary>
internal static class PluginOption
{
    public static Option<string[]> Create() => new("--plugin")
    {
        Description = "An assembly of your own, whose kinds can then be named as well; may be repeated",
        HelpName = "FILE",
        DefaultValueFactory = _ => [],
    };
}
