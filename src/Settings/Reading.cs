using FedActors.Hocon.Binding;

namespace FedActors.Settings;

/// <summary>What is known while a configuration is read, and the mistakes that were found so far.</summary>
/// <param name="catalogue">Everything that the configuration can name.</param>
public sealed class Reading(Catalogue catalogue)
{
    // In binary floating point, 0.29 × 100 is slightly less than 29.
    private const double Rounding = 1e-9;

    private readonly List<HoconException> _mistakes = [];
    // The counts that were given, of what is being read: the innermost first.
    private readonly Stack<Dictionary<string, int>> _counts = [];

    /// <summary>Everything that the configuration can name.</summary>
    public Catalogue Catalogue => catalogue;

    /// <summary>Where in the file each part is.</summary>
    public Places Places { get; } = new();

    /// <summary>All mistakes so far.</summary>
    public IReadOnlyList<HoconException> Mistakes => _mistakes;

    /// <summary>How many updates a round has, which shares such as <c>f = 20%</c> are of; null if it is not known.</summary>
    public int? Updates { get; set; }

    /// <summary>What other programs have and this one lacks: the key or name, and what to say about it.</summary>
    public IReadOnlyDictionary<string, string> NotYet { get; init; } = new Dictionary<string, string>();

    /// <summary>The sections whose keys <see cref="NotYet"/> explains; the empty one is for keys that are in none.</summary>
    public IReadOnlySet<string> NotYetIn { get; init; } = new HashSet<string>();

    /// <summary>The result of a step; if that finds a mistake, it is noted and the old value stays.</summary>
    public T Try<T>(T old, Func<T> step)
    {
        try
        {
            return step();
        }
        catch (HoconException mistake)
        {
            _mistakes.Add(mistake);
            return old;
        }
    }

    /// <summary>Notes a mistake.</summary>
    public void Add(HoconException mistake) => _mistakes.Add(mistake);

    /// <summary>Notes keys that nobody has asked for.</summary>
    public void RefuseUnknown(Section document) => _mistakes.AddRange(document.Unknown().Select(Explained));

    /// <summary>The options that a variant gives.</summary>
    /// <param name="within">The section that the variant is in.</param>
    /// <param name="variant">The variant.</param>
    /// <param name="path">The path under which problems name the options.</param>
    public T Read<T>(Section within, Variant variant, string path)
    {
        var kinds = catalogue.Of<T>();
        var kind = kinds.Find(variant.Name) ?? throw Unknown(within, variant, kinds.Names);
        return kind.Read(variant.Section, this, path);
    }

    /// <summary>The options that each item of a list gives; those with mistakes are left out.</summary>
    /// <param name="section">The section that the list is in.</param>
    /// <param name="key">Its key.</param>
    /// <param name="path">The path under which problems name the list.</param>
    public IReadOnlyList<T> ReadList<T>(Section section, string key, string path)
    {
        var variants = section.VariantList(key);
        var names = ItemNames.Of(variants.Select(variant => catalogue.Of<T>().Find(variant.Name)?.Name ?? variant.Name));
        return ReadList<T>(section, variants, (_, place) => $"{path}.{names[place]}");
    }

    /// <summary>The same for items that have other names.</summary>
    public IReadOnlyList<T> ReadList<T>(Section section, string key, Func<Variant, int, string> pathOf) =>
        ReadList<T>(section, section.VariantList(key), pathOf);

    private List<T> ReadList<T>(Section section, IReadOnlyList<Variant> variants, Func<Variant, int, string> pathOf)
    {
        var items = new List<T>();
        foreach (var (place, variant) in variants.Index())
            Try(items, () =>
            {
                items.Add(Read<T>(section, variant, pathOf(variant, place)));
                return items;
            });
        return items;
    }

    /// <summary>
    /// A required number of updates, perhaps as a share of them. What is part of something that says it need not repeat it: a
    /// stage takes its rule's.
    /// </summary>
    public int Count(Section section, string key)
    {
        if (!section.Has(key) && _counts.Skip(1).FirstOrDefault(around => around.ContainsKey(key)) is { } around)
            return section.Int(key, around[key]);
        // If it turns out to be wrong, that is said once, and not again for each part.
        _counts.Peek()[key] = 0;
        return _counts.Peek()[key] = section.Percentage(key) is { } share
            ? section.Resolve(key, Of(share, section, key))
            : section.Int(key);
    }

    /// <summary>Reads something that parts may be in, which see its counts.</summary>
    internal T Within<T>(Func<T> read)
    {
        _counts.Push([]);
        try
        {
            return read();
        }
        finally
        {
            _counts.Pop();
        }
    }

    private int Of(double share, Section section, string key) => Updates is { } updates
        ? (int)Math.Floor(share * updates + Rounding)
        : throw section.Error(key, "is a share, but how many updates there will be is not known here: give a number");

    /// <summary>The error for a word that is not one of the names that a key may have.</summary>
    public HoconException UnknownWord(Section section, string key, string word, IReadOnlyCollection<string> names) =>
        NotYet.TryGetValue(word, out var what) ? section.Error(key, what) : section.UnknownWord(key, names);

    private HoconException Unknown(Section within, Variant variant, IReadOnlyList<string> names)
    {
        variant.Section.Accept();
        var unknown = within.UnknownVariant(variant, names);
        return NotYet.TryGetValue(variant.Name, out var what) ? new(unknown.Origin, unknown.Key, what) : unknown;
    }

    private HoconException Explained(HoconException unknown) =>
        unknown.Key is { } key && NotYetIn.Contains(key.Contains('.') ? key[..key.IndexOf('.')] : "")
            && NotYet.TryGetValue(key[(key.LastIndexOf('.') + 1)..], out var what)
            ? new(unknown.Origin, key, what)
            : unknown;
}
