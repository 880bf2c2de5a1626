using FedActors.Hocon.Nodes;

namespace FedActors.Hocon.Resolving;

/// <summary>Limits the cost of substitutions, so that no text exhausts the stack, the memory or the user's patience.</summary>
internal sealed class Budget(int maxDepth)
{
    /// <summary>The nodes and characters that one step copies.</summary>
    public const long SizePerStep = 16;

    // The depth of values, and of paths to them, that depend on each other: the stack must hold them all.
    private const int MostLevels = 1000;
    private const long MostSteps = 5_000_000;
    private const long LargestValue = 16 << 20;

    private int _levels;
    private long _steps;

    public void Descend(Node node)
    {
        if (++_levels > MostLevels)
            throw new HoconException(node.Origin, null, "the chain of substitutions is too long");
        Spend(0, node);
    }

    public void Ascend() => _levels--;

    /// <summary>Counts a step and the data it copies.</summary>
    public void Spend(long size, Node node)
    {
        _steps += 1 + size / SizePerStep;
        if (_steps > MostSteps)
            throw new HoconException(node.Origin, null, "the substitutions expand too far");
    }

    /// <summary>Returns a value unless it is too large.</summary>
    public HoconValue? Check(Node node, HoconValue? value)
    {
        if (value?.Size > LargestValue)
            throw new HoconException(node.Origin, null, $"the value grows beyond {LargestValue} characters");
        if (value?.Depth > maxDepth + 1)
            throw new HoconException(node.Origin, null, $"nested deeper than {maxDepth} levels through its substitutions");
        return value;
    }
}
