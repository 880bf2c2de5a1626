using FedActors.Cli.Listing;
using FedActors.Settings;

namespace FedActors.Cli.Commands;

/// <summary><c>fedactors rules [NAME]</c>: what an experiment can name under <c>rule</c> and <c>prepare</c>.</summary>
internal sealed class RulesCommand(Host host) : CatalogueCommand(host, "rules", HelpText.Rules, HelpText.RulesDetails)
{
    protected override (string Title, IReadOnlyList<Setting> Settings) Shared =>
        ("Every rule also takes", AverageOptions.Described.SharedSettings);

    protected override IReadOnlyList<KindList> Lists(Catalogue catalogue) =>
    [
        new("rules", "Rules: rule = NAME { … }", catalogue.Of<RuleOptions>()) { Usage = "rule = NAME" },
        new("stages", "Stages: prepare = [NAME { … }, …], or a single one as a key of its rule", catalogue.Of<PrepareOptions>())
        {
            Usage = "prepare = [NAME]",
        },
    ];
}
