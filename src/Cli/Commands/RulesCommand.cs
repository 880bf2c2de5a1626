using FedActors.Cli.Listing;
using FedActors.Settings;

namespace FedActors.Cli.Commands;

/// <summary><c>fedactors rules [NAME]</c>: what an experiment can name under <c>rule</c> and <c>prepare</c>.</summary>
internal sealed class RulesCommand(Host host) : CatalogueCommand(host, "rules", HelpText.Rules, HelpText.RulesDetails)
{
    protected override (string Title, IReadOnlyList<Setting> Settings) Shared
    {
        get
        {
            Kind any = AverageOptions.Described;
            return ("Every rule also takes", [.. any.Settings.Skip(any.OwnSettings.Count)]);
        }
    }

    protected override IReadOnlyList<KindList> Lists(Catalogue catalogue) =>
    [
        new("rules", "Rules: rule = NAME { … }", catalogue.Of<RuleOptions>()) { Usage = "rule = NAME" },
        new("stages", "Stages: prepare = [NAME { … }, …], or a single one as a key of its rule", catalogue.Of<PrepareOptions>())
        {
            Usage = "prepare = [NAME]",
        },
    ];
}
