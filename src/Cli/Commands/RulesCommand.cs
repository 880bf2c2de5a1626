using System.CommandLine;
using FedActors.Aggregation.Catalogue;
using FedActors.Cli.Listing;

namespace FedActors.Cli.Commands;

/// <summary><c>fedactors rules [NAME]</c>: what an experiment can name under <c>rule</c> and <c>prepare</c>.</summary>
internal sealed class RulesCommand : DetailedCommand
{
    private readonly Argument<string?> _name = new("name")
    {
        Description = "The rule or stage to describe; without it, all are listed",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<bool> _json = new("--json") { Description = "Prints JSON instead of text" };

    public RulesCommand(Host host)
        : base("rules", HelpText.Rules, HelpText.RulesDetails)
    {
        Add(_name);
        Add(_json);
        SetAction(parsed => List(host, parsed.GetValue(_name), parsed.GetValue(_json)));
    }

    private static int List(Host host, string? name, bool json)
    {
        var rules = RuleCatalogue.Rules.Where(rule => name is null || rule.Name == name).Select(ListedEntry.Of).ToList();
        var stages = RuleCatalogue.Stages.Where(stage => name is null || stage.Name == name).Select(ListedEntry.Of).ToList();
        if (rules.Count + stages.Count == 0) throw new InputException(Unknown(name!));
        if (json) JsonListing.Write(host.Out.Writer, rules, stages);
        else if (name is null) TextListing.WriteAll(host.Out.Writer, rules, stages);
        else TextListing.WriteOne(host.Out.Writer, rules.Concat(stages).Single(), isRule: rules.Count > 0);
        return ExitCode.Done;
    }

    private static string Unknown(string name) =>
        $"there is no rule or stage \"{name}\"; rules are {string.Join(", ", RuleCatalogue.Rules.Select(rule => rule.Name))}; "
        + $"stages are {string.Join(", ", RuleCatalogue.Stages.Select(stage => stage.Name))}";
}
