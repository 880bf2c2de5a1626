using FedActors.Settings;

namespace FedActors.Aggregation.Prepare.Project;

/// <summary>
/// The rule compares random projections of the rows to ν dimensions, with signs ±1/√ν, and combines the rows themselves.
/// Parts of no more than ν values are compared as they are. Distances are preserved to within about √(8 ln n / ν). Achlioptas,
/// Database-Friendly Random Projections (2003).
/// </summary>
public sealed record ProjectOptions : PrepareOptions
{
    /// <inheritdoc/>
    public override string Name => "project";

    /// <inheritdoc/>
    public override string Description => $"compared in {Dimensions} random dimensions";

    /// <summary>The number of dimensions to project to.</summary>
    public int Dimensions { get; init; } = 64;

    /// <inheritdoc/>
    public override IEnumerable<Problem> Check(int updates)
    {
        if (Dimensions < 1)
            yield return new("dimensions", $"a projection must have at least one dimension, but dimensions is {Dimensions}");
    }

    internal override bool MakesFeatures => true;

    internal override IPrepare Compose() => new Project(Dimensions);
}
