using FedActors.Aggregation.Views;

namespace FedActors;

/// <summary>How an update is cut into parts that a rule judges one by one.</summary>
public abstract record View
{
    /// <summary>The whole vector at once.</summary>
    public static View Whole { get; } = new WholeView();

    /// <summary>Each tensor (weight, bias) on its own.</summary>
    public static View Tensors { get; } = new TensorsView();

    /// <summary>
    /// Each layer on its own: tensors whose names are equal up to the last dot, such as <c>fc1.weight</c> and <c>fc1.bias</c>.
    /// </summary>
    public static View Layers { get; } = new LayersView();

    /// <summary>The user's own parts: how many consecutive tensors belong to each.</summary>
    public static View Partition(params int[] tensorsOfPart) => new PartitionView(tensorsOfPart);

    /// <summary>The view in words: <c>per tensor</c>; empty for the whole vector.</summary>
    public abstract string Description { get; }

    /// <summary>Why it cannot divide vectors of this layout; empty if it can.</summary>
    public virtual IEnumerable<Problem> Check(TensorTable tensors) => [];

    /// <summary>The parts, in order; together they cover all columns.</summary>
    public abstract IReadOnlyList<Part> Parts(TensorTable tensors);

    private sealed record WholeView : View
    {
        public override string Description => "";

        public override IReadOnlyList<Part> Parts(TensorTable tensors) => [new Part("all", tensors)];
    }

    private sealed record TensorsView : View
    {
        public override string Description => "per tensor";

        public override IReadOnlyList<Part> Parts(TensorTable tensors) =>
            [.. tensors.Select(tensor => new Part(tensor.Name, [tensor]))];
    }
}
