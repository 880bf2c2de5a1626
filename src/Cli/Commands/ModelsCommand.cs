using FedActors.Cli.Listing;

namespace FedActors.Cli.Commands;

/// <summary><c>fedactors models [NAME]</c>: the models, layers and optimisers that a configuration can name.</summary>
internal sealed class ModelsCommand(Host host)
    : CatalogueCommand(host, "models", HelpText.Models, HelpText.ModelsDetails)
{
    protected override IReadOnlyList<KindList> Lists(Catalogue catalogue) =>
    [
        new("models", "Models: model = NAME { … }", catalogue.Of<ModelOptions>()) { Usage = "model = NAME" },
        new("layers", "Layers: model = network { layers = [NAME { … }, …] }", catalogue.Of<LayerOptions>())
        {
            Usage = "model = network { layers = [NAME] }",
        },
        new("optimisers", "Optimisers: training { optimiser = NAME { … } }", catalogue.Of<OptimiserOptions>())
        {
            Usage = "training { optimiser = NAME }",
        },
        new("server_optimisers", "Optimisers of the server: server { optimiser = NAME { … } }",
            catalogue.Of<ServerOptimiserOptions>())
        {
            Usage = "server { optimiser = NAME }",
        },
    ];
}
