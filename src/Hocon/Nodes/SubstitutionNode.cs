namespace FedActors.Hocon.Nodes;

/// <summary><c>${path}</c> or <c>${?path}</c>.</summary>
/// <param name="origin">Where it is written.</param>
/// <param name="path">The path as written.</param>
/// <param name="prefix">The path at which its file was included, where the substitution is looked up first.</param>
/// <param name="optional">Whether it may be undefined.</param>
internal sealed class SubstitutionNode(Origin origin, string[] path, string[] prefix, bool optional) : Node(origin)
{
    public string[] Path { get; } = path;

    public string[] Prefix { get; } = prefix;

    public bool Optional { get; } = optional;

    /// <summary>Whether an environment variable is read as a list: <c>${NAME[]}</c> reads NAME_0, NAME_1, ….</summary>
    public bool IsList { get; init; }

    /// <summary>Whether it is joined to an object and must therefore be one.</summary>
    public bool MustBeObject { get; private init; }

    public override Shape? Shape => null;

    public SubstitutionNode BesideObject() => new(Origin, Path, Prefix, Optional) { IsList = IsList, MustBeObject = true };

    public override string ToString() => $"${{{(Optional ? "?" : "")}{Quoting.Path(Path)}}}";
}
