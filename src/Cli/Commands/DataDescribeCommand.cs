using System.CommandLine;
using FedActors.Cli.Results;
using FedActors.Engine.Descriptions;
using FedActors.Hocon;

namespace FedActors.Cli.Commands;

/// <summary><c>fedactors data describe SET-or-FILE</c>: shows what a data set contains, and which client has what.</summary>
internal sealed class DataDescribeCommand : DetailedCommand
{
    private readonly ExperimentArguments _experiment =
        new("set-or-file", "The name of a data set, or an experiment as a HOCON file");

    private readonly Option<int> _clients = new("--clients")
    {
        Description = "How many clients to show individually",
        HelpName = "N",
        DefaultValueFactory = _ => 20,
        CustomParser = result => (int)(WholeNumber.Read(result, least: 0, most: int.MaxValue) ?? 0),
    };

    private readonly Option<bool> _json = new("--json") { Description = "Prints a JSON object instead of text" };

    public DataDescribeCommand(Host host)
        : base("describe", HelpText.DataDescribe, HelpText.DataDescribeDetails)
    {
        _experiment.AddTo(this);
        Add(_clients);
        Add(_json);
        SetAction(async (parsed, _) =>
        {
            var description = await host.Expendable(() => Describe(_experiment.Read(parsed), parsed.GetValue(_clients)));
            if (parsed.GetValue(_json)) DescriptionJson.Write(host.Out.Writer, description);
            else new DescriptionText(host.Out).Write(description);
            return ExitCode.Done;
        });
    }

    private static DataDescription Describe(ExperimentChoice choice, int clients)
    {
        // Which sets there are depends on the plug-ins that settings may name, so a plain word is taken for one.
        var isSet = !File.Exists(choice.File) && !Directory.Exists(choice.File) && HoconText.Of(choice.File) == choice.File;
        var loaded = isSet ? choice.LoadSet() : choice.Load();
        return ExperimentChoice.Located(
            loaded, () => DataDescription.Of(loaded.Experiment, clients, Environment.ProcessorCount));
    }
}
