using FedActors.Hocon.Nodes;

namespace FedActors.Hocon.Resolving;

/// <summary>
/// Replaces substitutions with their values. A substitution that refers to the setting it is part of sees only the earlier
/// settings of that key (a "look-back"); any other reference to itself is a cycle.
/// </summary>
internal sealed class Resolver(ObjectNode document, HoconOptions options)
{
    private readonly Budget _budget = new(options.MaxDepth);

    // The values being resolved, with their positions in the chain.
    private readonly Dictionary<Node, int> _busy = [];
    private readonly Dictionary<Node, HoconValue?> _done = [];
    // The lowest position in the chain from which the current value looked back: such a value is only valid there.
    private int _reach = int.MaxValue;

    public HoconObject ResolveDocument() => (HoconObject)Resolve(document)!;

    /// <summary>The value of a node, or null if it is undefined.</summary>
    private HoconValue? Resolve(Node node)
    {
        if (node is ValueNode known)
            return known.Value;
        if (_done.TryGetValue(node, out var done))
            return done;
        if (_busy.TryGetValue(node, out var open))
        {
            // A cycle without a look-back counts as undefined.
            _reach = Math.Min(_reach, open);
            return null;
        }
        _budget.Descend(node);
        var place = _busy.Count;
        _busy.Add(node, place);
        var outerReach = _reach;
        _reach = int.MaxValue;
        var value = _budget.Check(node, node switch
        {
            ObjectNode fields => ResolveObject(fields),
            ArrayNode list => ResolveArray(list),
            JoinNode join => ResolveJoin(join),
            _ => ResolveSubstitution((SubstitutionNode)node),
        });
        _busy.Remove(node);
        _budget.Ascend();
        if (_reach >= place)
            _done[node] = value;
        else
            outerReach = Math.Min(outerReach, _reach);
        _reach = outerReach;
        return value;
    }

    private HoconObject ResolveObject(ObjectNode node)
    {
        var fields = new OrderedDictionary<string, HoconValue>();
        foreach (var (key, slot) in node.Fields)
            if (ResolveSlot(slot, [], 0) is { } value)
                fields.Add(key, value);
        return new HoconObject(node.Origin, fields, node.Tag)
        {
            Keys = node.Fields.ToDictionary(field => field.Key, field => field.Value.Key),
        };
    }

    private HoconArray ResolveArray(ArrayNode node) => new(node.Origin, [.. node.Items.Select(Resolve).OfType<HoconValue>()]);

    private HoconValue? ResolveJoin(JoinNode node)
    {
        HoconValue?[] values = [.. node.Pieces.Select(Resolve)];
        _budget.Spend(values.Sum(value => value?.Size ?? 0), node);
        return Joining.Join(node, values, options.TaggedObjects);
    }

    private HoconValue? ResolveSubstitution(SubstitutionNode node)
    {
        var value = (node.Prefix.Length > 0 ? Look([.. node.Prefix, .. node.Path]) : null)
            ?? Look(node.Path)
            ?? EnvironmentVariable.Read(node, options.Environment);
        if (value is null && !node.Optional)
            throw new HoconException(node.Origin, null, _reach == int.MaxValue
                ? $"{node} is not defined"
                : $"{node} refers to itself and has no earlier value");
        return value is null or HoconObject || !node.MustBeObject
            ? value
            : throw new HoconException(
                node.Origin with { IsForeign = value.Origin.IsForeign },
                null,
                $"{node} is joined to an object and must be one, found {value.Describe()}");
    }

    private HoconValue? Look(string[] path) => LookIn(document, path, 0, out _);

    private HoconValue? LookIn(ObjectNode node, string[] path, int at, out bool isFinal)
    {
        isFinal = node.Tag is not null && node.Tag != path[at];
        if (!node.Fields.TryGetValue(path[at], out var slot))
            return null;
        _budget.Descend(node);
        var value = ResolveSlot(slot, path, at + 1, ref isFinal);
        _budget.Ascend();
        return value;
    }

    private HoconValue? ResolveSlot(Slot slot, string[] path, int at)
    {
        var isFinal = false;
        return ResolveSlot(slot, path, at, ref isFinal);
    }

    /// <summary>The value of one key's settings at the rest of a path.</summary>
    /// <param name="slot">The settings.</param>
    /// <param name="path">The path.</param>
    /// <param name="at">The index at which the rest of the path starts.</param>
    /// <param name="isFinal">Set to true if no earlier setting can be visible below.</param>
    private HoconValue? ResolveSlot(Slot slot, string[] path, int at, ref bool isFinal)
    {
        HoconValue? above = null;
        _budget.Spend(slot.Entries.Count * Budget.SizePerStep, slot.Entries[0]);
        for (var i = Visible(slot) - 1; i >= 0; i--)
        {
            var value = at == path.Length
                ? Whole(slot.Entries[i], out var hidesBelow)
                : Part(slot.Entries[i], path, at, out hidesBelow);
            above = Combine(value, above, slot.Entries[i]);
            isFinal |= hidesBelow;
            if (hidesBelow)
                break;
        }
        return above;
    }

    private HoconValue? Whole(Node entry, out bool hidesBelow)
    {
        var value = Resolve(entry);
        hidesBelow = value is not (null or HoconObject) || _busy.ContainsKey(entry);
        return value;
    }

    private HoconValue? Part(Node entry, string[] path, int at, out bool hidesBelow)
    {
        if (entry is ObjectNode node)
            return LookIn(node, path, at, out hidesBelow);
        var value = Whole(entry, out hidesBelow);
        for (; at < path.Length && value is HoconObject fields; at++)
        {
            hidesBelow |= fields.Tag is not null && fields.Tag != path[at];
            value = fields.Field(path[at]);
        }
        hidesBelow |= value is not (null or HoconObject);
        return at == path.Length ? value : null;
    }

    /// <summary>The number of visible settings: those before the one being resolved.</summary>
    private int Visible(Slot slot)
    {
        for (var i = 0; i < slot.Entries.Count; i++)
        {
            var canLookBack = slot.Entries[i] is SubstitutionNode or JoinNode;
            if (!canLookBack || !_busy.TryGetValue(slot.Entries[i], out var place))
                continue;
            _reach = Math.Min(_reach, place);
            return i;
        }
        return slot.Entries.Count;
    }

    /// <summary>Combines an earlier value with the later ones.</summary>
    private HoconValue? Combine(HoconValue? below, HoconValue? above, Node node)
    {
        if (above is null || below is not HoconObject fields)
            return above ?? below;
        _budget.Spend(below.Size + above.Size, node);
        return fields.Merge((HoconObject)above);
    }
}
