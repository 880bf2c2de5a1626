namespace FedActors.Hocon.Nodes;

/// <summary>A value that needs no resolving.</summary>
internal sealed class ValueNode(HoconValue value) : Node(value.Origin)
{
    public HoconValue Value { get; } = value;

    /// <summary>Whether this is blank space between the pieces of a joined value.</summary>
    public bool IsSpace { get; init; }

    /// <summary>Whether this is an unquoted string, which may name the kind of the object after it.</summary>
    public bool IsWord { get; init; }

    public override Shape? Shape => IsSpace ? null : Value is HoconArray ? Nodes.Shape.List : Nodes.Shape.Text;
}
