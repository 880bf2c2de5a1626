using System.CommandLine;

namespace FedActors.Cli.Commands;

/// <summary>The arguments that select an experiment, shared by all commands that read one.</summary>
internal sealed class ExperimentArguments(string name = "file", string description = "The experiment, as a HOCON file")
{
    private readonly Argument<string> _file = new(name) { Description = description };

    private readonly Option<string[]> _settings = new("--set")
    {
        Description = "Overrides a setting of the file, such as rounds=10; may be given several times",
        HelpName = "path=value",
        DefaultValueFactory = _ => [],
    };

    private readonly Option<ulong?> _seed = new("--seed")
    {
        Description = "Overrides the seed of the file, from which all randomness comes",
        HelpName = "N",
        CustomParser = result => (ulong?)WholeNumber.Read(result, least: 0, most: long.MaxValue),
    };

    public void AddTo(Command command)
    {
        command.Add(_file);
        command.Add(_settings);
        command.Add(_seed);
    }

    public ExperimentChoice Read(ParseResult parsed) =>
        new(parsed.GetRequiredValue(_file), parsed.GetValue(_settings) ?? [], parsed.GetValue(_seed));
}
