using System.CommandLine;

namespace FedActors.Cli.Commands;

/// <summary>The folder for results, an option shared by several commands.</summary>
internal static class OutOption
{
    public static Option<string?> Create(string description, string initially = "runs/<name>-<time>") =>
        new("--out", "-o") { Description = $"{description} [default: {initially}]", HelpName = "DIR" };
}
