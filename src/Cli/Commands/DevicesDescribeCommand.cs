using System.CommandLine;
using System.Text;
using FedActors.Cli.Results;
using FedActors.Engine.Descriptions;
using FedActors.Engine.RunFolders;

namespace FedActors.Cli.Commands;

/// <summary><c>fedactors devices describe FILE</c>: shows how fast devices are and when they are available.</summary>
internal sealed class DevicesDescribeCommand : DetailedCommand
{
    private const string NoTrace = "experiment";

    private readonly ExperimentArguments _experiment = new("file", "An experiment as a HOCON file, or a trace");

    private readonly Option<string?> _format = new("--format")
    {
        Description = "What the file is: experiment, csv, fedscale or flash [default: csv for .csv, else experiment]",
        HelpName = "FORMAT",
    };

    private readonly Option<bool> _json = new("--json") { Description = "Prints a JSON object instead of text" };

    private readonly Option<string?> _svg = new("--svg") { Description = "Draws the same into a file", HelpName = "FILE" };

    public DevicesDescribeCommand(Host host)
        : base("describe", HelpText.DevicesDescribe, HelpText.DevicesDescribeDetails)
    {
        _experiment.AddTo(this);
        _format.AcceptOnlyFromAmong(NoTrace, "csv", "fedscale", "flash");
        Add(_format);
        Add(_json);
        Add(_svg);
        SetAction(async (parsed, _) =>
        {
            var choice = _experiment.Read(parsed);
            var devices = await host.Expendable(() => Describe(choice, parsed.GetValue(_format)));
            if (parsed.GetValue(_svg) is { } picture) Draw(picture, choice.File, devices);
            if (parsed.GetValue(_json)) DevicesJson.Write(host.Out.Writer, devices);
            else new DevicesText(host.Out).Write(Path.GetFileName(choice.File), devices);
            return ExitCode.Done;
        });
    }

    private static DeviceDescription Describe(ExperimentChoice choice, string? format)
    {
        if (TraceOf(format ?? (choice.File.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) ? "csv" : NoTrace)) is { } trace)
            return Read(choice.File, trace);
        var loaded = choice.Load();
        return ExperimentChoice.Located(loaded, () => DeviceDescription.Of(loaded.Experiment, Environment.ProcessorCount));
    }

    private static DeviceDescription Read(string path, TraceFormat format)
    {
        try
        {
            return DeviceDescription.Of(path, format);
        }
        catch (DataException error)
        {
            throw new InputException(error.Message, error);
        }
    }

    private static TraceFormat? TraceOf(string format) => format switch
    {
        "csv" => TraceFormat.Csv,
        "fedscale" => TraceFormat.FedScale,
        "flash" => TraceFormat.Flash,
        _ => null,
    };

    private static void Draw(string path, string source, DeviceDescription devices)
    {
        try
        {
            var picture = Encoding.UTF8.GetBytes(DevicesSvg.Of(Path.GetFileName(source), devices));
            WholeFile.Write(path, stream => stream.Write(picture));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new InputException($"{path}: cannot be written: {error.Message}", error);
        }
    }
}
