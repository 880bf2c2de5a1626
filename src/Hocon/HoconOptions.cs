namespace FedActors.Hocon;

/// <summary>
/// What the parser may do and access. By default it follows the specification and accesses nothing outside the text.
/// </summary>
public sealed record HoconOptions
{
    /// <summary>The default options.</summary>
    public static HoconOptions Default { get; } = new();

    /// <summary>
    /// Whether a word before an object names its kind: <c>rule = krum { f = 10 }</c> then means
    /// <c>rule { krum { f = 10 } }</c> and replaces a rule of another kind. In the specification this is an error.
    /// </summary>
    public bool TaggedObjects { get; init; }

    /// <summary>Looks up an environment variable for a substitution that the configuration does not define.</summary>
    public Func<string, string?>? Environment { get; init; }

    /// <summary>
    /// Reads an included file, given its path joined to the folder of the including file; null if it does not exist.
    /// </summary>
    public Func<string, IncludedFile?>? Include { get; init; }

    /// <summary>Settings <c>path=value</c> that override the text, in order, and are visible to its substitutions.</summary>
    public IReadOnlyList<string> Overrides { get; init; } = [];

    /// <summary>Values that lie over the text and its overrides, in order, and are visible to their substitutions.</summary>
    public IReadOnlyList<HoconObject> Over { get; init; } = [];

    /// <summary>The maximum nesting depth of objects and lists.</summary>
    public int MaxDepth { get; init; } = 128;
}
