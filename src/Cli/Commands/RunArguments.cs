using System.CommandLine;

namespace FedActors.Cli.Commands;

/// <summary>The arguments of commands that run experiments into a folder and show what came out.</summary>
/// <param name="experiment">Those that select the experiment.</param>
/// <param name="folder">The folder.</param>
/// <param name="part">What each line of JSON is about.</param>
internal sealed class RunArguments(ExperimentArguments experiment, Option<string?> folder, string part)
{
    private readonly Option<int?> _threads = ThreadsOption.Create();

    private readonly Option<bool> _json = new("--json")
    {
        Description = $"Prints one JSON object per {part} and a final summary instead of tables",
    };

    private readonly Option<bool> _quiet = new("--quiet", "-q") { Description = "Shows only the result, no progress" };

    public void AddTo(Command command)
    {
        experiment.AddTo(command);
        command.Add(folder);
        command.Add(_threads);
        command.Add(_json);
        command.Add(_quiet);
    }

    public RunRequest Read(ParseResult parsed) => new(
        experiment.Read(parsed),
        parsed.GetValue(folder),
        parsed.GetValue(_threads),
        parsed.GetValue(_json),
        parsed.GetValue(_quiet));
}
