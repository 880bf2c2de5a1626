using System.Collections.Immutable;
using FedActors.Hocon;
using FedActors.Settings;

namespace FedActors;

/// <summary>Everything that a configuration can name: the kinds of each family of options. Immutable.</summary>
public sealed class Catalogue
{
    private readonly ImmutableDictionary<Type, object> _families;

    private Catalogue(ImmutableDictionary<Type, object> families) => _families = families;

    /// <summary>A catalogue without kinds.</summary>
    public static Catalogue Empty { get; } = new(ImmutableDictionary<Type, object>.Empty);

    /// <summary>The kinds of a family.</summary>
    public Kinds<T> Of<T>() => _families.TryGetValue(typeof(T), out var kinds) ? (Kinds<T>)kinds : new Kinds<T>([]);

    /// <summary>The same kinds without the type of their options, for lists.</summary>
    public IReadOnlyList<Kind> Of(Type family) => _families.TryGetValue(family, out var kinds) ? (IReadOnlyList<Kind>)kinds : [];

    /// <summary>The same catalogue with more kinds, which may not have names that are taken.</summary>
    /// <exception cref="ArgumentException">A name is taken, or would need quotes.</exception>
    public Catalogue With<T>(params IReadOnlyList<Kind<T>> kinds)
    {
        var known = Of<T>();
        foreach (var kind in kinds)
        {
            foreach (var name in kind.Aliases.Prepend(kind.Name))
                if (HoconText.Of(name) != name)
                    throw new ArgumentException($"'{name}' cannot be a name: letters, digits and '-', a letter first");
                else if (known.Find(name) is { } other)
                    throw new ArgumentException($"'{name}' is already the name of {other.Name}: {other.Summary}");
            known = new Kinds<T>([.. known, kind]);
        }
        return new Catalogue(_families.SetItem(typeof(T), known));
    }
}
