namespace FedActors;

/// <summary>The usual end of a pipeline: choose rows, combine them into one.</summary>
public sealed class ChooseAndCombine(IChooser chooser, ICombiner combiner) : IViewRule
{
    /// <inheritdoc/>
    public Choice Aggregate(ViewUpdates updates, Span<float> result)
    {
        var choice = chooser.Choose(updates);
        combiner.Combine(updates, choice, result);
        return choice;
    }
}
