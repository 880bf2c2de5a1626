using FedActors.Actors.Modes;
using FedActors.Attacks.Catalogue;
using FedActors.Engine.Configuration;
using FedActors.Hocon;
using FedActors.Hocon.Binding;
using FedActors.Training.Catalogue;

namespace FedActors;

/// <summary>Everything that a configuration can name without plug-ins.</summary>
public static class BuiltIn
{
    /// <summary>The catalogue; one's own kinds are added with <see cref="Catalogue.With"/>.</summary>
    public static Catalogue Catalogue { get; } =
        ModeCatalogue.AddTo(TrainingCatalogue.AddTo(AttackCatalogue.AddTo(RuleCatalogue.AddTo(Catalogue.Empty))))
            .With(VirtualClock.Described, WallClock.Described)
            .With(
                AlwaysAvailable.Described, DailyAvailability.Described, SpansAvailability.Described,
                TraceAvailability.Described);

    /// <summary>The catalogue with what these assemblies add.</summary>
    /// <exception cref="HoconException">One of them cannot be loaded.</exception>
    public static Catalogue With(IReadOnlyList<string> plugins) => PluginLoader.AddTo(
        Catalogue, Section.Of(HoconParser.Parse($"plugins = {HoconText.List(plugins.Select(HoconText.Of))}", "plug-ins")));
}
