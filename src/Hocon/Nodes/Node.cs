namespace FedActors.Hocon.Nodes;

/// <summary>A value as written, its substitutions not looked up yet.</summary>
internal abstract class Node(Origin origin)
{
    public Origin Origin { get; } = origin;

    /// <summary>What the node is known to become, or null where a substitution leaves it open.</summary>
    public abstract Shape? Shape { get; }
}
