namespace FedActors.Hocon.Nodes;

/// <summary>All settings of one key, latest last. Earlier ones remain visible through objects and look-backs.</summary>
internal sealed class Slot
{
    /// <summary>Where the key was written last.</summary>
    public required Origin Key { get; set; }

    public List<Node> Entries { get; } = [];

    public void Add(Node node)
    {
        switch (node)
        {
            case JoinNode { IsSequenceOfObjects: true } join:
                AddEach(join);
                break;
            case JoinNode { IsAppend: true } append when TryExtend(append):
                break;
            case ObjectNode over when Entries is [.., ObjectNode below]:
                below.Merge(over);
                break;
            case ValueNode or ArrayNode:
                Entries.Clear();
                Entries.Add(node);
                break;
            default:
                Entries.Add(node);
                break;
        }
    }

    private void AddEach(JoinNode join)
    {
        foreach (var piece in join.Pieces)
            if (piece is SubstitutionNode substitution)
                Add(substitution.BesideObject());
            else if (piece is ObjectNode)
                Add(piece);
    }

    /// <summary>
    /// Extends the existing list in place, so that a thousand += make one list instead of a chain of look-backs.
    /// </summary>
    private bool TryExtend(JoinNode append)
    {
        var last = Entries.Count == 0 ? null : Entries[^1];
        if ((last is JoinNode { IsAppend: true } earlier ? earlier.Pieces[^1] : last) is not ArrayNode list)
            return false;
        list.Items.AddRange(((ArrayNode)append.Pieces[^1]).Items);
        return true;
    }
}
