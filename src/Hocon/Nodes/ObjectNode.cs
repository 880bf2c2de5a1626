namespace FedActors.Hocon.Nodes;

/// <summary>An object as written.</summary>
internal sealed class ObjectNode(Origin origin, string? tag = null) : Node(origin)
{
    public OrderedDictionary<string, Slot> Fields { get; } = [];

    /// <summary>See <see cref="HoconObject.Tag"/>.</summary>
    public string? Tag { get; private set; } = tag;

    public override Shape? Shape => Nodes.Shape.Object;

    /// <summary>An object that was resolved before, to be merged with others.</summary>
    public static ObjectNode Of(HoconObject value)
    {
        var node = new ObjectNode(value.Origin, value.Tag);
        foreach (var (key, field) in value.Fields)
            node.SlotOf(key, value.KeyOrigin(key)!).Add(NodeOf(field));
        return node;
    }

    /// <summary>Adds a setting on top of the earlier ones for its path.</summary>
    public void Put(ReadOnlySpan<string> path, Node value, Origin origin)
    {
        for (var i = path.Length - 1; i > 0; i--)
        {
            var outer = new ObjectNode(origin);
            outer.SlotOf(path[i], origin).Add(value);
            value = outer;
        }
        SlotOf(path[0], origin).Add(value);
    }

    /// <summary>Adds the settings of another object on top of this one's.</summary>
    public void Merge(ObjectNode over)
    {
        if (over.Tag is not null)
            KeepOnly(over.Tag);
        foreach (var (key, slot) in over.Fields)
            foreach (var entry in slot.Entries)
                SlotOf(key, slot.Key).Add(entry);
        Tag = over.Tag ?? Tag;
    }

    private static Node NodeOf(HoconValue value) => value switch
    {
        HoconObject fields => Of(fields),
        HoconArray list => new ArrayNode(list.Origin, [.. list.Items.Select(NodeOf)]),
        _ => new ValueNode(value),
    };

    private void KeepOnly(string key)
    {
        var kept = Fields.GetValueOrDefault(key);
        Fields.Clear();
        if (kept is not null)
            Fields.Add(key, kept);
    }

    private Slot SlotOf(string key, Origin origin)
    {
        if (!Fields.TryGetValue(key, out var slot))
            Fields.Add(key, slot = new Slot { Key = origin });
        slot.Key = origin;
        return slot;
    }
}
