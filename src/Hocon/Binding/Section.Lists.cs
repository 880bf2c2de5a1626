namespace FedActors.Hocon.Binding;

/// <content>Lists. A key without a fallback is required.</content>
public sealed partial class Section
{
    /// <summary>A list of whole numbers.</summary>
    public IReadOnlyList<int> Ints(string key, IReadOnlyList<int>? fallback = null) => ReadList(key, fallback, Kinds.Int);

    /// <summary>A list of finite numbers.</summary>
    public IReadOnlyList<double> Doubles(string key, IReadOnlyList<double>? fallback = null) =>
        ReadList(key, fallback, Kinds.Double);

    /// <summary>A list of strings.</summary>
    public IReadOnlyList<string> Texts(string key, IReadOnlyList<string>? fallback = null) => ReadList(key, fallback, Kinds.Text);

    /// <summary>An exception that points at one element of the list at a key.</summary>
    /// <exception cref="HoconException">There is no such list.</exception>
    public HoconException ItemError(string key, int index, string problem)
    {
        var (path, value) = Items(key).ElementAt(index);
        return new(value.Origin, path, problem);
    }

    private IReadOnlyList<T> ReadList<T>(string key, IReadOnlyList<T>? fallback, ValueKind<T> kind)
    {
        var values = Find(key) is null && fallback is not null
            ? fallback
            : [.. Items(key).Select(item => Parse(item.Path, item.Value, kind))];
        var origin = Find(key)?.Origin ?? Origin;
        var written = new HoconArray(origin, [.. values.Select(value => kind.Write(value, origin))]);
        _asked[key] = () => written;
        return values;
    }

    /// <summary>The elements of the required list at a key, with their paths.</summary>
    private IEnumerable<(string Path, HoconValue Value)> Items(string key)
    {
        var value = Find(key) ?? throw Missing(key);
        var list = value as HoconArray
            ?? (value as HoconObject)?.AsArray()
            ?? throw Wrong(PathOf(key), "must be a list [ … ]", value);
        return list.Items.Select((item, i) => ($"{PathOf(key)}[{i}]", item));
    }
}
