using FedActors.Hocon;
using FedActors.Hocon.Binding;
using FedActors.Settings;

namespace FedActors.Training.Layers;

/// <summary>A chain of layers in a configuration. Problems name a layer by its name or its place, as its tensors do.</summary>
internal static class LayerList
{
    public static SettingLook Look(string key, string meaning) => new(key, SettingKind.Kinds, meaning)
    {
        Family = typeof(LayerOptions),
    };

    public static IReadOnlyList<LayerOptions> Read(Section section, string key, Reading reading, string path) =>
        reading.ReadList<LayerOptions>(
            section, key, (layer, place) => $"{path}.{layer.Section.OptionalText("name") ?? $"{place}"}");

    public static string Write(IReadOnlyList<LayerOptions> layers) => HoconText.List(layers.Select(Written.Kind));

    public static IEnumerable<Problem> Check(IReadOnlyList<LayerOptions> layers, string prefix = "") => layers.Index().SelectMany(
        each => (each.Item.Descriptor?.Check(each.Item) ?? []).Select(
            problem => problem.In($"{prefix}{each.Item.Name ?? $"{each.Index}"}")));
}
