using System.CommandLine;
using FedActors.Attacks.Catalogue;
using FedActors.Cli.Results;
using FedActors.Training.Data.Catalogue;

namespace FedActors.Cli.Commands;

/// <summary><c>fedactors attacks [NAME]</c>: lists the attacks that a configuration can name, or describes one of them.</summary>
internal sealed class AttacksCommand : DetailedCommand
{
    private readonly Argument<string?> _name = new("name")
    {
        Description = "The attack to describe",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<bool> _json = new("--json")
    {
        Description = "Prints a JSON object instead of text, with every parameter",
    };

    public AttacksCommand(Host host)
        : base("attacks", HelpText.Attacks, HelpText.AttacksDetails)
    {
        Add(_name);
        Add(_json);
        SetAction(parsed =>
        {
            var entries = Chosen(parsed.GetValue(_name));
            if (parsed.GetValue(_json))
                EntryJson.Write(host.Out.Writer, ("attacks", entries), ("triggers", AttackCatalogue.Triggers));
            else if (parsed.GetValue(_name) is null) Tell(new EntryText(host.Out));
            else Tell(new EntryText(host.Out), entries[0]);
            return ExitCode.Done;
        });
    }

    private static IReadOnlyList<Entry> Chosen(string? name)
    {
        if (name is null) return [.. AttackCatalogue.All];
        var names = string.Join(", ", AttackCatalogue.All.Select(entry => entry.Name));
        return AttackCatalogue.All.FirstOrDefault(entry => entry.Name == name) is { } one
            ? [one]
            : throw new InputException($"there is no attack '{name}'; there are {names}");
    }

    private static void Tell(EntryText text)
    {
        text.List("On data", AttackCatalogue.OnData);
        text.List("On updates", AttackCatalogue.OnUpdates);
        text.List("In collusion", AttackCatalogue.InCollusion);
    }

    private static void Tell(EntryText text, Entry attack)
    {
        text.Details(attack);
        if (attack.Name != "backdoor") return;
        foreach (var trigger in AttackCatalogue.Triggers) text.Details(trigger);
    }
}
