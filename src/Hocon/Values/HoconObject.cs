using System.Collections.ObjectModel;
using System.Globalization;

using FedActors.Hocon.Scanning;

namespace FedActors.Hocon;

/// <summary>Named values in the order in which their names first appeared.</summary>
public sealed class HoconObject : HoconValue
{
    private readonly OrderedDictionary<string, HoconValue> _fields;

    internal HoconObject(Origin origin, OrderedDictionary<string, HoconValue> fields, string? tag = null) : base(origin)
    {
        _fields = fields;
        Tag = tag;
        Size = 1 + fields.Sum(field => field.Key.Length + field.Value.Size);
        Depth = 1 + fields.Select(field => field.Value.Depth).DefaultIfEmpty().Max();
    }

    /// <summary>The fields in order.</summary>
    public IEnumerable<KeyValuePair<string, HoconValue>> Fields => _fields;

    /// <summary>The number of fields.</summary>
    public int Count => _fields.Count;

    internal override long Size { get; }

    internal override int Depth { get; }

    internal override string? PlainText => null;

    /// <summary>
    /// The word before the object, which makes it replace other kinds: <see cref="HoconOptions.TaggedObjects"/>.
    /// </summary>
    internal string? Tag { get; }

    /// <summary>Where each key was written last, as far as it is known.</summary>
    internal IReadOnlyDictionary<string, Origin> Keys { get; init; } = ReadOnlyDictionary<string, Origin>.Empty;

    /// <summary>An object without fields.</summary>
    public static HoconObject Empty(Origin origin) => new(origin, []);

    /// <summary>The same object without one of its fields.</summary>
    public HoconObject Without(string key) => new(Origin, new(_fields.Where(field => field.Key != key)), Tag) { Keys = Keys };

    /// <summary>The value of one field, or null.</summary>
    public HoconValue? Field(string key) => _fields.GetValueOrDefault(key);

    /// <summary>Where a key was written, or its value if that is not known; null if there is no such key.</summary>
    public Origin? KeyOrigin(string key) => Field(key) is { } value ? Keys.GetValueOrDefault(key, value.Origin) : null;

    /// <summary>The value at a dotted path such as <c>rules.krum.f</c>, or null.</summary>
    public HoconValue? Find(string path)
    {
        HoconValue? value = this;
        foreach (var key in PathReader.Parse(path, Origin))
            value = (value as HoconObject)?.Field(key);
        return value;
    }

    /// <summary>This object with another's settings on top: objects are merged, anything else is replaced.</summary>
    public HoconObject Merge(HoconObject over)
    {
        var merged = new OrderedDictionary<string, HoconValue>();
        foreach (var (key, value) in _fields)
            if (over.Tag is null || over.Tag == key)
                merged[key] = value;
        foreach (var (key, value) in over._fields)
            merged[key] = merged.GetValueOrDefault(key) is HoconObject below && value is HoconObject above
                ? below.Merge(above)
                : value;
        return new HoconObject(Origin, merged, over.Tag ?? Tag)
        {
            Keys = Keys.Concat(over.Keys).GroupBy(key => key.Key).ToDictionary(key => key.Key, key => key.Last().Value),
        };
    }

    /// <inheritdoc/>
    public override string Describe() => "an object";

    /// <summary>The list for an object with the keys 0, 1, 2, …, or null if a key is not such a number.</summary>
    internal HoconArray? AsArray()
    {
        var items = new SortedDictionary<int, HoconValue>();
        foreach (var (key, value) in _fields)
            if (int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var index))
                items[index] = value;
        return items.Count == 0 ? null : new HoconArray(Origin, [.. items.Values]);
    }
}
