namespace FedActors.Settings;

/// <summary>How problems name the items of a list: by their kinds, and by a number as well where one comes again.</summary>
internal static class ItemNames
{
    /// <summary>The names of items of these kinds: <c>nnm</c>, <c>clip</c>, <c>nnm-2</c>.</summary>
    public static string[] Of(IEnumerable<string> kinds)
    {
        var seen = new Dictionary<string, int>();
        return [.. kinds.Select(Name)];

        string Name(string kind)
        {
            var times = seen[kind] = seen.GetValueOrDefault(kind) + 1;
            return times == 1 ? kind : $"{kind}-{times}";
        }
    }

    /// <summary>The items, each with its name.</summary>
    public static IEnumerable<(string Name, T Item)> Named<T>(IReadOnlyList<T> items, Func<T, string> kindOf) =>
        Of(items.Select(kindOf)).Zip(items);
}
