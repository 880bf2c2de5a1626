namespace FedActors.Hocon.Nodes;

/// <summary>What values join with: text with text, lists with lists, objects with objects.</summary>
internal enum Shape
{
    Text,
    List,
    Object,
}
