using FedActors.Hocon;
using FedActors.Settings;

namespace FedActors;

/// <content>Parts that have settings of their own.</content>
public sealed partial class KindBuilder<TFamily, T>
{
    /// <summary>An object with settings of its own.</summary>
    public KindBuilder<TFamily, T> Section<TPart>(
        string key, Func<T, TPart> get, Func<T, TPart, T> set, string meaning, Kind<TPart> part) => Custom(
        new SettingLook(key, SettingKind.Section, meaning) { Inner = part.Settings, Default = "" },
        (options, section, reading, path) => set(options, part.Read(get(options), section.Child(key), reading, Join(path, key))),
        options => Written.Section(part, get(options)),
        options => part.Check(get(options)).Select(problem => problem.In(key)));

    /// <summary>
    /// One of several kinds, with its settings; when nothing is said, the kind of the default options. If that is quiet, it is
    /// not written: what was written before the setting existed stays the same.
    /// </summary>
    public KindBuilder<TFamily, T> Kind<TPart>(
        string key, Func<T, TPart> get, Func<T, TPart, T> set, string meaning, bool isQuiet = false)
        where TPart : IDescribed<TPart>
    {
        var fallback = get(defaults).Descriptor!.Name;
        return Custom(
            new SettingLook(key, SettingKind.Kind, meaning) { Family = typeof(TPart), Default = fallback },
            (options, section, reading, path) =>
                set(options, reading.Read<TPart>(section, section.Variant(key, fallback), Join(path, key))),
            options => isQuiet && Equals(get(options), get(defaults)) ? null : Written.Kind(get(options)),
            options => ProblemsIn(key, get(options)));
    }

    /// <summary>A list of kinds, each with its settings.</summary>
    public KindBuilder<TFamily, T> Kinds<TPart>(
        string key, Func<T, IReadOnlyList<TPart>> get, Func<T, IReadOnlyList<TPart>, T> set, string meaning)
        where TPart : IDescribed<TPart> => Custom(
        new SettingLook(key, SettingKind.Kinds, meaning) { Family = typeof(TPart) },
        (options, section, reading, path) => set(options, reading.ReadList<TPart>(section, key, Join(path, key))),
        options => HoconText.List(get(options).Select(Written.Kind)),
        options => ItemNames.Named(get(options), part => part.Descriptor?.Name ?? "").SelectMany(
            part => ProblemsIn(Join(key, part.Name), part.Item)));

    private static IEnumerable<Problem> ProblemsIn<TPart>(string key, TPart part) where TPart : IDescribed<TPart> =>
        (part.Descriptor?.Check(part) ?? []).Select(problem => problem.In(key));

    private static string Join(string path, string key) => path.Length == 0 ? key : $"{path}.{key}";
}
