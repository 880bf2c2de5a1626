namespace FedActors.Hocon;

/// <summary>What the parser may do and see. By default it follows the specification and sees nothing of the outside.</summary>
public sealed record HoconOptions
{
    /// <summary>The options that apply where none are given.</summary>
    public static HoconOptions Default { get; } = new();

    /// <summary>
    /// Whether a word in front of an object names its kind: <c>rule = krum { f = 10 }</c> is then
    /// <c>rule { krum { f = 10 } }</c>, replacing a rule of another kind. The specification makes it an error.
    /// </summary>
    public bool TaggedObjects { get; init; }

    /// <summary>Looks up an environment variable for a substitution that the configuration does not define.</summary>
    public Func<string, string?>? Environment { get; init; }

    /// <summary>Reads an included file, given its path joined to the including file's folder; null where there is none.</summary>
    public Func<string, (string Source, string Text)?>? Include { get; init; }

    /// <summary>Settings <c>path=value</c> that lie above the text, in order, visible to its substitutions.</summary>
    public IReadOnlyList<string> Overrides { get; init; } = [];

    /// <summary>How deep objects and lists may nest.</summary>
    public int MaxDepth { get; init; } = 128;
}
