using System.CommandLine;

namespace FedActors.Cli.Commands;

/// <summary>How many threads compute, shared by all commands that do.</summary>
internal static class ThreadsOption
{
    public static Option<int?> Create() => new("--threads")
    {
        Description = "How many threads compute; the results are the same for any number [default: one for each core]",
        HelpName = "N",
        CustomParser = result => (int?)WholeNumber.Read(result, least: 1, most: 1024),
    };
}
