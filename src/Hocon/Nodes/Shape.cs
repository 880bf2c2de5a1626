namespace FedActors.Hocon.Nodes;

/// <summary>The kinds of values that can be joined: strings with strings, lists with lists, objects with objects.</summary>
internal enum Shape
{
    Text,
    List,
    Object,
}
