using FedActors.Numerics.Layout;

namespace FedActors.Aggregation.Views;

/// <summary>How an update is cut into parts that a rule judges one by one.</summary>
public abstract record View
{
    /// <summary>The whole vector at once.</summary>
    public static View Whole { get; } = new WholeView();

    /// <summary>Each tensor (weight, bias) on its own.</summary>
    public static View Layers { get; } = new LayersView();

    /// <summary>Tensors whose names are equal up to the last dot together: <c>fc1.weight</c> and <c>fc1.bias</c>.</summary>
    public static View Blocks { get; } = new BlocksView();

    /// <summary>The user's own parts: how many consecutive layers belong to each.</summary>
    public static View Partition(params int[] layersOfPart) => new PartitionView(layersOfPart);

    /// <summary>What it is, in words: <c>per layer</c>; empty for the whole vector.</summary>
    public abstract string Description { get; }

    /// <summary>What keeps it from cutting such vectors.</summary>
    public virtual IEnumerable<RuleProblem> Check(LayerTable layers) => [];

    /// <summary>The parts, in order; together they are all columns.</summary>
    public abstract IReadOnlyList<Part> Parts(LayerTable layers);

    private sealed record WholeView : View
    {
        public override string Description => "";

        public override IReadOnlyList<Part> Parts(LayerTable layers) => [new Part("all", layers)];
    }

    private sealed record LayersView : View
    {
        public override string Description => "per layer";

        public override IReadOnlyList<Part> Parts(LayerTable layers) => [.. layers.Select(layer => new Part(layer.Name, [layer]))];
    }
}
