namespace FedActors.Cli.Commands;

/// <summary><c>fedactors run FILE</c>: runs an experiment and shows its results.</summary>
internal sealed class RunCommand : DetailedCommand
{
    private readonly RunArguments _arguments = new(new(), OutOption.Create("The folder for the results"), "round");

    public RunCommand(Host host)
        : base("run", HelpText.Run, HelpText.RunDetails)
    {
        _arguments.AddTo(this);
        SetAction((parsed, _) => new RunSession(host, _arguments.Read(parsed)).RunAsync());
    }
}
