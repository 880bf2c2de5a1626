using FedActors.Cli.Listing;
using FedActors.Settings;

namespace FedActors.Cli.Commands;

/// <summary><c>fedactors attacks [NAME]</c>: lists the attacks that a configuration can name, or describes one of them.</summary>
internal sealed class AttacksCommand(Host host)
    : CatalogueCommand(host, "attacks", HelpText.Attacks, HelpText.AttacksDetails)
{
    protected override (string Title, IReadOnlyList<Setting> Settings) Shared =>
        ("Groups of attackers: attacks { NAME { … } }", AttackGroup.Described.Settings);

    protected override IReadOnlyList<KindList> Lists(Catalogue catalogue) =>
    [
        new("attacks", "Attacks: does = [NAME { … }, …]", catalogue.Of<AttackOptions>()) { Usage = "does = [NAME]" },
        new("triggers", "Triggers: backdoor { trigger = NAME { … } }", catalogue.Of<Trigger>())
        {
            Usage = "does = [backdoor { trigger = NAME }]",
        },
    ];
}
