using System.CommandLine;
using FedActors.Cli.Listing;
using FedActors.Engine.References;

namespace FedActors.Cli.Commands;

/// <summary><c>fedactors reference [FORMAT]</c>: what a configuration can say, as a file, a page or a schema.</summary>
internal sealed class ReferenceCommand : DetailedCommand
{
    private readonly Argument<string> _format = new("format")
    {
        Description = "conf: a configuration with comments; markdown: a page with tables; schema: JSON schema for editors",
        DefaultValueFactory = _ => "conf",
    };

    private readonly Option<string[]> _plugins = PluginOption.Create("whose kinds are described as well");

    public ReferenceCommand(Host host) : base("reference", HelpText.Reference, HelpText.ReferenceDetails)
    {
        _format.AcceptOnlyFromAmong("conf", "markdown", "schema");
        Add(_format);
        Add(_plugins);
        SetAction(parsed =>
        {
            var catalogue = Plugins.Load(parsed.GetRequiredValue(_plugins));
            host.Out.Writer.Write(parsed.GetRequiredValue(_format) switch
            {
                "markdown" => ReferenceTables.Of(catalogue),
                "schema" => ReferenceSchema.Of(catalogue),
                _ => ReferenceFile.Of(catalogue),
            });
            return ExitCode.Done;
        });
    }
}
