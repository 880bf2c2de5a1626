using FedActors.Hocon;

namespace FedActors.Cli.Commands;

/// <summary><c>fedactors config FILE</c>: shows an experiment with every default filled in.</summary>
internal sealed class ConfigCommand : DetailedCommand
{
    public ConfigCommand(Host host)
        : base("config", HelpText.Config, HelpText.ConfigDetails)
    {
        var experiment = new ExperimentArguments();
        experiment.AddTo(this);
        SetAction(parsed =>
        {
            host.Out.Writer.WriteLine(HoconJson.Write(experiment.Read(parsed).Load().Resolved));
            return ExitCode.Done;
        });
    }
}
