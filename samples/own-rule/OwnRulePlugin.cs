using FedActors;

namespace OwnRule;

/// <summary>What <c>plugins = [OwnRule.dll]</c> finds.</summary>
public sealed class OwnRulePlugin : IPlugin
{
    /// <inheritdoc/>
    public Catalogue AddTo(Catalogue catalogue) => catalogue.With(ShortestOptions.Described);
}
