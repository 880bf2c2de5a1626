using FedActors.Hocon;
using FedActors.Settings;

namespace FedActors;

/// <content>Single values and lists.</content>
public sealed partial class KindBuilder<TFamily, T>
{
    private static readonly TimeSpan LongestDelay = TimeSpan.FromDays(365);

    /// <summary>A whole number.</summary>
    public KindBuilder<TFamily, T> Integer(
        string key, Func<T, int> get, Func<T, int, T> set, string meaning, Bounds? bounds = null) => Simple(
        new SettingLook(key, SettingKind.WholeNumber, meaning) { Bounds = bounds },
        get, set, (section, old) => section.Int(key, old), value => Text(value), value => Within(bounds)(value));

    /// <summary>A whole number that may be left out.</summary>
    public KindBuilder<TFamily, T> OptionalInteger(
        string key, Func<T, int?> get, Func<T, int?, T> set, string meaning, Bounds? bounds = null) => Simple(
        new SettingLook(key, SettingKind.WholeNumber, meaning) { Bounds = bounds },
        get, set, (section, old) => section.OptionalInt(key) ?? old, value => value is { } given ? Text(given) : null,
        value => value is { } given ? Within(bounds)(given) : null);

    /// <summary>A whole number that only the user can know.</summary>
    public KindBuilder<TFamily, T> RequiredInteger(
        string key, Func<T, int> get, Func<T, int, T> set, string meaning, Bounds? bounds = null) => Simple(
        new SettingLook(key, SettingKind.WholeNumber, meaning) { Bounds = bounds, IsRequired = true, Default = "" },
        get, set, (section, _) => section.Int(key), value => Text(value), value => Within(bounds)(value));

    /// <summary>A number.</summary>
    public KindBuilder<TFamily, T> Number(
        string key, Func<T, double> get, Func<T, double, T> set, string meaning, Bounds? bounds = null) => Simple(
        new SettingLook(key, SettingKind.Number, meaning) { Bounds = bounds },
        get, set, (section, old) => section.Double(key, old), HoconText.Of, Within(bounds ?? Bounds.Finite));

    /// <summary>A number that may be left out.</summary>
    public KindBuilder<TFamily, T> OptionalNumber(
        string key, Func<T, double?> get, Func<T, double?, T> set, string meaning, Bounds? bounds = null) => Simple(
        new SettingLook(key, SettingKind.Number, meaning) { Bounds = bounds },
        get, set, (section, old) => section.OptionalDouble(key) ?? old, value => value is { } given ? HoconText.Of(given) : null,
        value => value is { } given ? Within(bounds ?? Bounds.Finite)(given) : null);

    /// <summary>True or false.</summary>
    public KindBuilder<TFamily, T> Flag(string key, Func<T, bool> get, Func<T, bool, T> set, string meaning) => Simple(
        new SettingLook(key, SettingKind.Flag, meaning), get, set, (section, old) => section.Bool(key, old), HoconText.Of);

    /// <summary>One of a few words, each of which stands for a value.</summary>
    public KindBuilder<TFamily, T> Word<TValue>(
        string key, Func<T, TValue> get, Func<T, TValue, T> set, string meaning,
        params IReadOnlyList<(string Word, TValue Value)> words) => Simple(
        new SettingLook(key, SettingKind.Word, meaning) { Words = [.. words.Select(word => word.Word)] },
        get, set, (section, old) => WordOf(section, key, old, words), value => WordFor(value, words));

    /// <summary>Any text.</summary>
    public KindBuilder<TFamily, T> Text(
        string key, Func<T, string> get, Func<T, string, T> set, string meaning, Func<string, string?>? problem = null) => Simple(
        new SettingLook(key, SettingKind.Text, meaning),
        get, set, (section, old) => section.Text(key, old),
        value => value.Length == 0 && get(defaults).Length == 0 ? null : HoconText.Of(value), problem);

    /// <summary>A text that may be left out.</summary>
    public KindBuilder<TFamily, T> OptionalText(string key, Func<T, string?> get, Func<T, string?, T> set, string meaning) =>
        Simple(
            new SettingLook(key, SettingKind.Text, meaning),
            get, set, (section, old) => section.OptionalText(key) ?? old, value => value is null ? null : HoconText.Of(value));

    /// <summary>A duration above 0, or infinite.</summary>
    public KindBuilder<TFamily, T> Duration(
        string key, Func<T, TimeSpan> get, Func<T, TimeSpan, T> set, string meaning) => Simple(
        new SettingLook(key, SettingKind.Duration, meaning),
        get, set, (section, old) => section.Duration(key, old), HoconText.Of,
        value => value > TimeSpan.Zero || value == Timeout.InfiniteTimeSpan ? null : "must be above 0, or infinite");

    /// <summary>A duration that may be 0, of at most a year.</summary>
    public KindBuilder<TFamily, T> Delay(
        string key, Func<T, TimeSpan> get, Func<T, TimeSpan, T> set, string meaning) => Simple(
        new SettingLook(key, SettingKind.Duration, meaning),
        get, set, (section, old) => section.Duration(key, old), HoconText.Of,
        value => value >= TimeSpan.Zero && value <= LongestDelay ? null : "must be from 0 s to 365 d");

    /// <summary>A number of bytes.</summary>
    public KindBuilder<TFamily, T> Size(
        string key, Func<T, long> get, Func<T, long, T> set, string meaning, Bounds? bounds = null) => Simple(
        new SettingLook(key, SettingKind.Size, meaning) { Bounds = bounds },
        get, set, (section, old) => section.Bytes(key, old), HoconText.OfBytes, value => Within(bounds)(value));

    /// <summary>A list of whole numbers.</summary>
    public KindBuilder<TFamily, T> Integers(
        string key, Func<T, IReadOnlyList<int>> get, Func<T, IReadOnlyList<int>, T> set, string meaning) => Simple(
        new SettingLook(key, SettingKind.WholeNumbers, meaning),
        get, set, (section, old) => section.Ints(key, old), value => HoconText.List(value.Select(each => Text(each))));

    /// <summary>
    /// How many updates are assumed hostile: a number, or a share of the updates such as <c>20%</c>. It must be given, in a
    /// stage only if its rule does not say it.
    /// </summary>
    public KindBuilder<TFamily, T> Count(string key, Func<T, int> get, Func<T, int, T> set, string meaning) => Custom(
        new SettingLook(key, SettingKind.Count, meaning) { IsRequired = true, Default = "", Bounds = Bounds.NotNegative },
        (options, section, reading, _) => set(options, reading.Count(section, key)),
        options => Text(get(options)),
        options => Within(Bounds.NotNegative)(get(options)) is { } message ? [new Problem(key, message)] : []);

    private static TValue WordOf<TValue>(
        Hocon.Binding.Section section, string key, TValue old, IReadOnlyList<(string Word, TValue Value)> words)
    {
        var initial = words.TakeWhile(word => !Equals(word.Value, old)).Count();
        if (initial == words.Count && !section.Has(key)) return old;
        return words[section.Word<int>(key, initial, [.. words.Select((word, index) => (word.Word, index))])].Value;
    }

    private static string? WordFor<TValue>(TValue value, IReadOnlyList<(string Word, TValue Value)> words) => value is null
        ? null
        : words.FirstOrDefault(word => Equals(word.Value, value)).Word
            ?? throw new NotSupportedException($"no configuration has a word for {value}");
}
