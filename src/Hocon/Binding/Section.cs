namespace FedActors.Hocon.Binding;

/// <summary>
/// An object of the configuration, read key by key; a key is the name of a field, not a path, and null counts as absent. The
/// section remembers which keys were requested and what was read, so that unknown keys are detected (<see cref="Done"/>) and
/// the configuration can be written with its defaults (<see cref="Resolved"/>).
/// </summary>
public sealed partial class Section
{
    private readonly HoconObject _values;
    // Keys in the order of the requests, with what was read; null if the key was only checked.
    private readonly OrderedDictionary<string, Func<HoconValue>?> _asked = [];
    // The sections below this one, by path.
    private readonly OrderedDictionary<string, Section> _opened = [];

    private bool _isAccepted;

    private Section(HoconObject values, string path)
    {
        _values = values;
        Path = path;
    }

    /// <summary>The dotted path of this object, empty for the whole document.</summary>
    public string Path { get; }

    /// <summary>Where the object was written, or its parent if it is absent.</summary>
    public Origin Origin => _values.Origin;

    /// <summary>Where the object was written, or the first of its fields that nobody may quote.</summary>
    internal Origin OriginOfFields =>
        _values.Fields.Select(pair => pair.Value.Origin).FirstOrDefault(origin => origin.IsForeign) ?? Origin;

    /// <summary>Everything read so far, including defaults; parsing it gives the same settings.</summary>
    public HoconObject Resolved
    {
        get
        {
            var fields = new OrderedDictionary<string, HoconValue>();
            foreach (var (key, read) in _asked)
                if (read is not null)
                    fields.Add(key, read());
            return new HoconObject(Origin, fields);
        }
    }

    /// <summary>The whole configuration.</summary>
    public static Section Of(HoconObject document) => new(document, "");

    /// <summary>Whether a key is set to a value other than null.</summary>
    public bool Has(string key) => Find(key) is not null;

    /// <summary>Whether a key is set to a list <c>[ … ]</c>.</summary>
    public bool IsList(string key) => Find(key) is HoconArray;

    /// <summary>The object at a key; an empty one if the key is absent.</summary>
    public Section Child(string key)
    {
        var child = Open(PathOf(key), Find(key) switch
        {
            null => HoconObject.Empty(Origin),
            HoconObject fields => fields,
            var other => throw Wrong(PathOf(key), "must be an object { … }", other),
        });
        _asked[key] = () => child.Resolved;
        return child;
    }

    /// <summary>The object at a key, unread, for another reader; null if the key is absent.</summary>
    public HoconObject? Raw(string key)
    {
        var raw = Find(key) switch
        {
            null => null,
            HoconObject fields => fields,
            var other => throw Wrong(PathOf(key), "must be an object { … }", other),
        };
        _asked[key] = raw is null ? null : () => raw;
        return raw;
    }

    /// <summary>Each field of the object at a key as a section, in file order.</summary>
    public IReadOnlyList<(string Name, Section Section)> Children(string key)
    {
        var child = Child(key);
        return [.. child.Names().Select(name => (name, child.Child(name)))];
    }

    /// <summary>Refuses the first key that was never requested, here and then in the sections that were opened.</summary>
    /// <exception cref="HoconException">There is an unknown key.</exception>
    public void Done()
    {
        foreach (var unknown in Unknown())
            throw unknown;
    }

    /// <summary>The keys that were never requested, here and then in the sections that were opened.</summary>
    public IEnumerable<HoconException> Unknown() =>
        _isAccepted ? [] : _values.Fields.Where(field => !_asked.ContainsKey(field.Key))
            .Select(field => KeyError(field.Key, "unknown key" + Nearest.Hint(field.Key, _asked.Keys, "known")))
            .Concat(_opened.Values.SelectMany(section => section.Unknown()));

    /// <summary>Takes whatever is in this section, because nobody can know what it should be.</summary>
    public void Accept() => _isAccepted = true;

    /// <summary>Refuses a key that has been renamed.</summary>
    /// <exception cref="HoconException">The key is set.</exception>
    public void Renamed(string key, string name)
    {
        if (_values.Field(key) is null) return;
        _asked.TryAdd(key, null);
        throw KeyError(key, $"is now called {name}");
    }

    /// <summary>Refuses a word that has been renamed.</summary>
    /// <exception cref="HoconException">The key has this word.</exception>
    public void RenamedWord(string key, string word, string name)
    {
        if (Find(key) is { } value && Kinds.Text.Read(value, out var text) is null && text == word)
            throw Error(key, $"{word} is now called {name}");
    }

    /// <summary>An exception that points at a key's value, or at this object if the key is absent.</summary>
    public HoconException Error(string key, string problem) =>
        new(_values.Field(key)?.Origin ?? Origin, PathOf(key), problem);

    /// <summary>An exception that points at what a path leads to from here, or as near to it as there is something.</summary>
    public HoconException Error(IReadOnlyList<string> path, string problem)
    {
        HoconValue nearest = _values;
        foreach (var key in path)
            if ((nearest as HoconObject)?.Field(key) is { } value) nearest = value;
            else break;
        var written = path.Select(Quoting.Key);
        return new(nearest.Origin, string.Join('.', Path.Length == 0 ? written : written.Prepend(Path)), problem);
    }

    /// <summary>An exception that points at a key itself, or at this object if the key is absent.</summary>
    public HoconException KeyError(string key, string problem) =>
        new(_values.KeyOrigin(key) ?? Origin, PathOf(key), problem);

    /// <summary>An exception that points at this object.</summary>
    public HoconException Error(string problem) => new(Origin, Path, problem);

    /// <summary>The value of a key, or null if it is absent or null.</summary>
    private HoconValue? Find(string key)
    {
        // Even if it turns out to be wrong, it is known.
        _asked.TryAdd(key, null);
        return _values.Field(key) is { } value and not HoconNull ? value : null;
    }

    /// <summary>The keys that are set to a value; keys set to null become known, but are not returned.</summary>
    private List<string> Names()
    {
        foreach (var (key, _) in _values.Fields)
            _asked.TryAdd(key, null);
        return [.. _values.Fields.Select(field => field.Key).Where(key => Find(key) is not null)];
    }

    private Section Open(string path, HoconObject values)
    {
        if (!_opened.TryGetValue(path, out var section))
            _opened.Add(path, section = new Section(values, path));
        return section;
    }

    private string PathOf(string key) => Path.Length == 0 ? Quoting.Key(key) : $"{Path}.{Quoting.Key(key)}";

    private HoconException Missing(string key) => Error(key, "is required, but missing");

    private static HoconException Wrong(string path, string problem, HoconValue found, string hint = "") =>
        new(found.Origin, path, $"{problem}, found {found.Describe()}{hint}");
}
