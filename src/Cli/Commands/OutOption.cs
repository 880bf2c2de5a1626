using System.CommandLine;

namespace FedActors.Cli.Commands;

/// <summary>The folder for results, an option shared by several commands.</summary>
internal static class OutOption
{
    public static Option<string?> Create(string description) =>
        new("--out", "-o") { Description = $"{description} [default: runs/<name>-<time>]", HelpName = "DIR" };
}
