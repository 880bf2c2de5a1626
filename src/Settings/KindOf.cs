using FedActors.Hocon;
using FedActors.Hocon.Binding;
using FedActors.Settings;

namespace FedActors;

/// <summary>A kind of certain options: reads them from a configuration, writes them, checks them.</summary>
/// <typeparam name="T">The options, or their base.</typeparam>
public sealed class Kind<T>(T defaults, IReadOnlyList<Setting<T>> settings) : Kind
{
    /// <summary>The options when nothing is set.</summary>
    public T Defaults => defaults;

    /// <inheritdoc/>
    public override IReadOnlyList<Setting> Settings => settings;

    /// <summary>The setting with this key; null if there is none.</summary>
    public Setting<T>? Find(string key) => settings.FirstOrDefault(setting => setting.Key == key);

    /// <summary>The options that a section gives. Mistakes are noted in <paramref name="reading"/>.</summary>
    /// <param name="section">The section.</param>
    /// <param name="reading">What is known about the whole configuration.</param>
    /// <param name="path">The path under which problems name these options.</param>
    public T Read(Section section, Reading reading, string path) => Read(defaults, section, reading, path);

    /// <summary>The same, on top of other options than the defaults.</summary>
    public T Read(T start, Section section, Reading reading, string path)
    {
        reading.Places.Note(path, section);
        return reading.Within(() => settings.Aggregate(
            start, (options, setting) => reading.Try(options, () => setting.Read(options, section, reading, path))));
    }

    /// <summary>Which of the options have something that no configuration can say.</summary>
    internal Func<T, bool> IsOnlyInCode { get; init; } = _ => false;

    /// <summary>The settings as a configuration would give them, one a line: <c>f = 20</c>.</summary>
    /// <exception cref="NotSupportedException">Only code can make these options.</exception>
    public IEnumerable<string> Write(T options) => IsOnlyInCode(options)
        ? throw new NotSupportedException($"no configuration can say all of {options}")
        : from setting in settings
          let value = setting.Write(options)
          where value is not null
          select $"{HoconText.Of(setting.WrittenAs)} = {value}";

    /// <summary>What differs from the defaults, in words: <c>f = 20</c>, <c>cosine</c>.</summary>
    public IEnumerable<string> InWords(T options) =>
        from setting in settings.Take(settings.Count - SharedCount)
        let value = setting.Write(options)
        where value is not null && (setting.IsRequired || value != setting.Default)
        select setting.Kind switch
        {
            SettingKind.Word => value,
            SettingKind.Flag => $"{(value == "true" ? "" : "no ")}{setting.Key}",
            _ => $"{setting.Key} = {value}",
        };

    /// <summary>What is wrong with settings that must go together.</summary>
    internal Func<T, IEnumerable<Problem>> Together { get; init; } = _ => [];

    /// <summary>What is wrong with the settings.</summary>
    public IEnumerable<Problem> Check(T options) =>
        settings.SelectMany(setting => setting.Check(options)).Concat(Together(options));
}
