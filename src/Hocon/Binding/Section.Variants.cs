using System.Diagnostics.CodeAnalysis;

namespace FedActors.Hocon.Binding;

/// <content>Values that name a kind and contain its settings.</content>
public sealed partial class Section
{
    /// <summary>The kind at a key: <c>krum { … }</c>, <c>{ krum { … } }</c> or the bare word <c>krum</c>.</summary>
    /// <param name="key">The key.</param>
    /// <param name="fallback">The kind of an absent key; null if the key is required.</param>
    public Variant Variant(string key, string? fallback = null)
    {
        var value = Find(key)
            ?? (fallback is null ? throw Missing(key) : new HoconString(Origin, fallback));
        var holder = Open(PathOf(key), Named(PathOf(key), value));
        _asked[key] = () => holder.Resolved;
        return Only(holder);
    }

    /// <summary>Each field of the object at a key as a named variant, in file order.</summary>
    public IReadOnlyList<(string Name, Variant Variant)> Variants(string key)
    {
        var child = Child(key);
        return [.. child.Names().Select(name => (name, child.Variant(name)))];
    }

    /// <summary>A list of variants; an absent key is an empty list.</summary>
    public IReadOnlyList<Variant> VariantList(string key)
    {
        var origin = Find(key)?.Origin ?? Origin;
        var holders = Find(key) is null ? [] : Items(key).Select(item => Open(item.Path, Named(item.Path, item.Value))).ToList();
        _asked[key] = () => new HoconArray(origin, [.. holders.Select(holder => holder.Resolved)]);
        return [.. holders.Select(Only)];
    }

    /// <summary>The error for a variant whose name is not one of the allowed ones.</summary>
    [SuppressMessage("Performance", "CA1822", Justification = "A section raises its errors itself, as with Error.")]
    public HoconException UnknownVariant(Variant variant, IReadOnlyCollection<string> allowed)
    {
        var key = variant.Section.Path[..^(Quoting.Key(variant.Name).Length + 1)];
        var hint = Nearest.Hint(variant.Name, allowed, "allowed");
        return new(variant.Section.Origin, key, $"unknown kind \"{Quoting.Shorten(variant.Name)}\"{hint}");
    }

    /// <summary>Expands a value to an object with one field.</summary>
    private static HoconObject Named(string path, HoconValue value) => value switch
    {
        HoconObject fields => fields,
        HoconString word => new(word.Origin, new() { [word.Value] = HoconObject.Empty(word.Origin) }),
        _ => throw Wrong(path, "must be the name of a kind, alone or with its settings, name { … }", value),
    };

    private static Variant Only(Section holder)
    {
        var names = holder.Names();
        if (names.Count == 1)
            return new Variant(names[0], holder.Child(names[0]));
        var found = names.Count == 0 ? "none" : $"several: {string.Join(", ", names)}";
        throw new HoconException(holder.OriginOfFields, holder.Path, $"must name one kind, found {found}");
    }
}
