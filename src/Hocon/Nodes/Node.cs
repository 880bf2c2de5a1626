namespace FedActors.Hocon.Nodes;

/// <summary>A value as written, before its substitutions are resolved.</summary>
internal abstract class Node(Origin origin)
{
    public Origin Origin { get; } = origin;

    /// <summary>The known shape of the resolved value, or null if it depends on a substitution.</summary>
    public abstract Shape? Shape { get; }
}
