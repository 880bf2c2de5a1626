using System.Globalization;
using FedActors.Hocon.Binding;
using FedActors.Settings;

namespace FedActors;

/// <summary>Describes a kind, setting by setting. Everything that a setting needs is said once, here.</summary>
/// <typeparam name="TFamily">The base of all options that can stand in the same place.</typeparam>
/// <typeparam name="T">The options.</typeparam>
/// <param name="name">The name in configurations.</param>
/// <param name="summary">What it does; lists show the first sentence.</param>
/// <param name="defaults">The options when nothing is set; their values are the defaults.</param>
/// <param name="shared">Adds the settings that all of the family have.</param>
public sealed partial class KindBuilder<TFamily, T>(
    string name, string summary, T defaults, Action<KindBuilder<TFamily, T>>? shared = null)
    where T : TFamily
{
    private readonly List<Setting<TFamily>> _settings = [];
    private readonly Dictionary<string, string> _renamed = [];
    private readonly HashSet<string> _writtenIfSet = [];
    private string _group = "", _needs = "", _citation = "";
    private IReadOnlyList<string> _aliases = [];
    private Func<T, bool> _onlyInCode = _ => false;
    private Func<T, IEnumerable<Problem>> _together = _ => [];

    /// <summary>Other names that people know it by.</summary>
    public KindBuilder<TFamily, T> Alias(params IReadOnlyList<string> names) => With(() => _aliases = names);

    /// <summary>The heading that lists put it under.</summary>
    public KindBuilder<TFamily, T> Under(string group) => With(() => _group = group);

    /// <summary>What it needs.</summary>
    public KindBuilder<TFamily, T> Needs(string what) => With(() => _needs = what);

    /// <summary>Where it comes from.</summary>
    public KindBuilder<TFamily, T> From(string citation) => With(() => _citation = citation);

    /// <summary>Refuses an old key and says what it is called now.</summary>
    public KindBuilder<TFamily, T> Renamed(string old, string key) => With(() => _renamed[key] = old);

    /// <summary>
    /// Leaves settings unwritten at their defaults: they came later, and experiments without them must keep their ids.
    /// </summary>
    public KindBuilder<TFamily, T> WrittenIfSet(params IReadOnlyList<string> keys) => With(() => _writtenIfSet.UnionWith(keys));

    /// <summary>Says which of the options only code can make, so that they are never written as if they were others.</summary>
    public KindBuilder<TFamily, T> OnlyInCode(Func<T, bool> which) => With(() => _onlyInCode = which);

    /// <summary>What is wrong with settings that must go together.</summary>
    public KindBuilder<TFamily, T> Check(Func<T, IEnumerable<Problem>> together) => With(() => _together = together);

    /// <summary>The finished description.</summary>
    public Kind<TFamily> Done()
    {
        var own = _settings.Count;
        shared?.Invoke(this);
        return new(defaults, _settings)
        {
            Name = name,
            Summary = summary,
            Group = _group,
            Needs = _needs,
            Citation = _citation,
            Aliases = _aliases,
            SharedCount = _settings.Count - own,
            IsOnlyInCode = options => _onlyInCode((T)options!),
            Together = options => _together((T)options!),
        };
    }

    /// <summary>A setting with a way to read it of its own.</summary>
    /// <param name="setting">What lists show of it.</param>
    /// <param name="read">The options with what a section says.</param>
    /// <param name="write">The value as it would be written; null to leave it out.</param>
    /// <param name="check">What is wrong with the value.</param>
    public KindBuilder<TFamily, T> Custom(
        SettingLook setting,
        Func<T, Section, Reading, string, T> read,
        Func<T, string?> write,
        Func<T, IEnumerable<Problem>>? check = null)
    {
        var old = _renamed.GetValueOrDefault(setting.Key);
        _settings.Add(new Setting<TFamily>
        {
            Key = setting.Key,
            WrittenAs = setting.WrittenAs ?? setting.Key,
            Kind = setting.Kind,
            Meaning = setting.Meaning,
            Default = setting.Default ?? write(defaults) ?? "",
            IsRequired = setting.IsRequired,
            Words = setting.Words,
            Bounds = setting.Bounds,
            Inner = setting.Inner,
            Family = setting.Family,
            SettingsStandBeside = setting.SettingsStandBeside,
            MayBeList = setting.MayBeList,
            MayStandAlone = setting.MayStandAlone,
            Read = (options, section, reading, path) =>
            {
                if (old is not null) section.Renamed(old, setting.Key);
                return read((T)options!, section, reading, path);
            },
            Write = options => Writing(setting.Key, write, (T)options!),
            Check = options => check?.Invoke((T)options!) ?? [],
        });
        return this;
    }

    private string? Writing(string key, Func<T, string?> write, T options) =>
        write(options) is var value && _writtenIfSet.Contains(key) && value == write(defaults) ? null : value;

    private KindBuilder<TFamily, T> Simple<TValue>(
        SettingLook setting,
        Func<T, TValue> get,
        Func<T, TValue, T> set,
        Func<Section, TValue, TValue> read,
        Func<TValue, string?> write,
        Func<TValue, string?>? problem = null) => Custom(
        setting,
        (options, section, _, _) => set(options, read(section, get(options))),
        options => write(get(options)),
        options => problem?.Invoke(get(options)) is { } message ? [new Problem(setting.Key, message)] : []);

    private static Func<double, string?> Within(Bounds? bounds) => value =>
        bounds is null || bounds.Allow(value) ? null : $"is {value}, must be {bounds}";

    private static string Text(long value) => value.ToString(CultureInfo.InvariantCulture);

    private KindBuilder<TFamily, T> With(Action change)
    {
        change();
        return this;
    }
}
