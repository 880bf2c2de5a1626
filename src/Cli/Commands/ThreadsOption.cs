using System.CommandLine;

namespace FedActors.Cli.Commands;

/// <summary>How many threads compute, an option shared by several commands.</summary>
internal static class ThreadsOption
{
    public static Option<int?> Create() => new("--threads")
    {
        Description = "How many threads to use; results are the same for any number [default: one per core]",
        HelpName = "N",
        CustomParser = result => (int?)WholeNumber.Read(result, least: 1, most: 1024),
    };
}
