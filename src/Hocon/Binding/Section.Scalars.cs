namespace FedActors.Hocon.Binding;

/// <content>Single values. A key without a fallback is required.</content>
public sealed partial class Section
{
    /// <summary>A whole number within the given bounds.</summary>
    public int Int(string key, int? fallback = null, int min = int.MinValue, int max = int.MaxValue) =>
        Bounded(key, Read(key, fallback, Kinds.Int), min, max);

    /// <summary>A 64-bit whole number within the given bounds.</summary>
    public long Long(string key, long? fallback = null, long min = long.MinValue, long max = long.MaxValue) =>
        Bounded(key, Read(key, fallback, Kinds.Long), min, max);

    /// <summary>A finite number within the given bounds.</summary>
    public double Double(
        string key, double? fallback = null, double min = double.NegativeInfinity, double max = double.PositiveInfinity) =>
        Bounded(key, Read(key, fallback, Kinds.Double), min, max);

    /// <summary>The share that a percentage such as <c>20%</c> stands for; null if the value is not written as one.</summary>
    public double? Percentage(string key) => Kinds.Share(Find(key)?.PlainText, out var share) ? share : null;

    /// <summary>Settles that a key whose value was given in another way, such as a percentage, means this number.</summary>
    public int Resolve(string key, int value) => Record(key, value, Kinds.Int);

    /// <summary>A boolean: true, yes, on, false, no or off.</summary>
    public bool Bool(string key, bool? fallback = null) => Read(key, fallback, Kinds.Bool);

    /// <summary>A string.</summary>
    public string Text(string key, string? fallback = null) =>
        Find(key) is null && fallback is not null ? Record(key, fallback, Kinds.Text) : Required(key, Kinds.Text);

    /// <summary>A duration; <c>infinite</c> is <see cref="Timeout.InfiniteTimeSpan"/>.</summary>
    public TimeSpan Duration(string key, TimeSpan? fallback = null) => Read(key, fallback, Kinds.Duration);

    /// <summary>A size in bytes.</summary>
    public long Bytes(string key, long? fallback = null) => Read(key, fallback, Kinds.Bytes);

    /// <summary>A whole number, or null if the key is absent.</summary>
    public int? OptionalInt(string key) => Optional(key, Kinds.Int, out var value) ? value : null;

    /// <summary>A finite number, or null if the key is absent.</summary>
    public double? OptionalDouble(string key) => Optional(key, Kinds.Double, out var value) ? value : null;

    /// <summary>A string, or null if the key is absent.</summary>
    public string? OptionalText(string key) => Optional(key, Kinds.Text, out var value) ? value : null;

    /// <summary>One of several words.</summary>
    /// <param name="key">The key.</param>
    /// <param name="fallback">The value of an absent key; null if the key is required.</param>
    /// <param name="words">The words and what they stand for.</param>
    public T Word<T>(string key, T? fallback, params ReadOnlySpan<(string Word, T Value)> words) where T : struct
    {
        if (fallback is { } value && Find(key) is null)
        {
            foreach (var (word, meaning) in words)
                if (EqualityComparer<T>.Default.Equals(meaning, value))
                    Record(key, word, Kinds.Text);
            _asked.TryAdd(key, null);
            return value;
        }
        var text = Required(key, Kinds.Text);
        var allowed = new List<string>();
        foreach (var (word, meaning) in words)
        {
            if (word == text)
                return meaning;
            allowed.Add(word);
        }
        throw UnknownWord(key, allowed);
    }

    /// <summary>The error for a key whose word is not one of the allowed ones.</summary>
    public HoconException UnknownWord(string key, IReadOnlyCollection<string> allowed) => Find(key) is { } value
        ? Wrong(PathOf(key), $"must be {OneOf([.. allowed])}", value, Nearest.Hint(value.PlainText ?? "", allowed))
        : Missing(key);

    private T Read<T>(string key, T? fallback, ValueKind<T> kind) where T : struct =>
        Find(key) is null && fallback is { } value ? Record(key, value, kind) : Required(key, kind);

    private T Required<T>(string key, ValueKind<T> kind)
    {
        var value = Find(key) ?? throw Missing(key);
        return Record(key, Parse(PathOf(key), value, kind), kind);
    }

    private bool Optional<T>(string key, ValueKind<T> kind, out T? value)
    {
        var found = Find(key);
        value = found is null ? default : Required(key, kind);
        if (found is null)
            _asked[key] = () => new HoconNull(Origin);
        return found is not null;
    }

    private static T Parse<T>(string path, HoconValue value, ValueKind<T> kind) =>
        kind.Read(value, out var result) is { } problem ? throw Wrong(path, problem, value) : result;

    private T Record<T>(string key, T value, ValueKind<T> kind)
    {
        var written = kind.Write(value, Find(key)?.Origin ?? Origin);
        _asked[key] = () => written;
        return value;
    }

    private T Bounded<T>(string key, T value, T min, T max) where T : IComparable<T>
    {
        var isBelow = value.CompareTo(min) < 0;
        if (!isBelow && value.CompareTo(max) <= 0)
            return value;
        throw Error(key, $"must be at {(isBelow ? $"least {min}" : $"most {max}")}, found {Find(key)?.Describe() ?? $"{value}"}");
    }

    private static string OneOf(List<string> words) =>
        words.Count == 1 ? words[0] : $"{string.Join(", ", words.SkipLast(1))} or {words[^1]}";
}
