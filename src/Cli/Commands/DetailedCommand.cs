using System.CommandLine;

namespace FedActors.Cli.Commands;

/// <summary>A command with a single line for the list of commands, and details for its own help.</summary>
internal abstract class DetailedCommand(string name, string description, string details) : Command(name, description)
{
    private readonly string _description = description;

    public void TellDetails() => Description = $"{_description}\n\n{details}";
}
