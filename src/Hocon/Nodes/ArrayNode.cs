namespace FedActors.Hocon.Nodes;

/// <summary>A list as written.</summary>
internal sealed class ArrayNode(Origin origin, List<Node> items) : Node(origin)
{
    public List<Node> Items { get; } = items;

    public override Shape? Shape => Nodes.Shape.List;
}
