namespace FedActors.Hocon.Nodes;

/// <summary>Values written side by side, at least one of them a substitution.</summary>
internal sealed class JoinNode(Origin origin, List<Node> pieces) : Node(origin)
{
    public List<Node> Pieces { get; } = pieces;

    /// <summary>Whether this came from <c>+=</c>, so that the next <c>+=</c> may extend its last piece, a list.</summary>
    public bool IsAppend { get; init; }

    public override Shape? Shape => Pieces.Select(piece => piece.Shape).FirstOrDefault(shape => shape is not null);

    /// <summary>
    /// Whether it acts like several settings in sequence: only objects and substitutions, with at least one object.
    /// </summary>
    public bool IsSequenceOfObjects =>
        Pieces.Any(piece => piece is ObjectNode)
        && Pieces.All(piece => piece is ObjectNode or SubstitutionNode or ValueNode { IsSpace: true });
}
