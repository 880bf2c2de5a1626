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
        SetAction(async (parsed, cancelled) =>
        {
            var loaded = await host.Expendable(experiment.Read(parsed).Load);
            // Refuses what a run would refuse.
            _ = await host.Expendable(() => ExperimentChoice.Prepare(loaded, host.Clock, threads: null));
            host.Out.Writer.WriteLine(HoconJson.Write(loaded.Resolved));
            return ExitCode.Done;
        });
    }
}
