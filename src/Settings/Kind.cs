using FedActors.Settings;

namespace FedActors;

/// <summary>Something that configurations can name, such as a rule, as lists, references and schemas show it.</summary>
public abstract class Kind
{
    /// <summary>Its name in configurations: <c>krum</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Other names that people know it by.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>The heading that lists put it under.</summary>
    public string Group { get; init; } = "";

    /// <summary>What it does; lists show the first sentence.</summary>
    public required string Summary { get; init; }

    /// <summary>What it needs, such as how many updates.</summary>
    public string Needs { get; init; } = "";

    /// <summary>Where it comes from.</summary>
    public string Citation { get; init; } = "";

    /// <summary>Its settings.</summary>
    public abstract IReadOnlyList<Setting> Settings { get; }

    /// <summary>Its settings without those that all of its family have.</summary>
    public IReadOnlyList<Setting> OwnSettings => [.. Settings.SkipLast(SharedCount)];

    /// <summary>Those that all of its family have.</summary>
    public IReadOnlyList<Setting> SharedSettings => [.. Settings.TakeLast(SharedCount)];

    /// <summary>The shortest way to name it: <c>krum { f = … }</c>.</summary>
    public string Shortest
    {
        get
        {
            string[] required = [.. Settings.Where(setting => setting.IsRequired).Select(setting => $"{setting.Key} = …")];
            return required.Length == 0 ? Name : $"{Name} {{ {string.Join(", ", required)} }}";
        }
    }

    /// <summary>How many of the last settings all of its family have.</summary>
    internal int SharedCount { get; init; }

    /// <inheritdoc/>
    public sealed override string ToString() => Name;

    /// <summary>Whether this is one of its names.</summary>
    public bool IsCalled(string name) => Name == name || Aliases.Contains(name);
}
