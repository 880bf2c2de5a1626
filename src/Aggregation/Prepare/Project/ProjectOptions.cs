using FedActors.Aggregation.Prepare.Project;

namespace FedActors;

/// <summary>
/// The rule compares random projections of the rows to ν dimensions, with signs ±1/√ν, and combines the rows themselves.
/// Parts of no more than ν values are compared as they are. Distances are preserved to within about √(8 ln n / ν). Achlioptas,
/// Database-Friendly Random Projections (2003).
/// </summary>
public sealed record ProjectOptions : PrepareOptions
{
    /// <summary>How configurations name and set it.</summary>
    public static Kind<PrepareOptions> Described { get; } =
        Describe<ProjectOptions>("project", "rows are compared in a few random dimensions")
            .Needs("n ≥ 1")
            .From("Achlioptas, Database-Friendly Random Projections (2003)")
            .Integer("dimensions", o => o.Dimensions, (o, v) => o with { Dimensions = v },
                "the number of dimensions", Bounds.Count)
            .Done();

    /// <inheritdoc/>
    public override Kind<PrepareOptions> Descriptor => Described;

    /// <inheritdoc/>
    public override string Description => $"compared in {Dimensions} random dimensions";

    /// <summary>The number of dimensions to project to.</summary>
    public int Dimensions { get; init; } = 64;

    /// <inheritdoc/>
    public override bool MakesFeatures => true;

    /// <inheritdoc/>
    protected internal override IPrepare Compose() => new Project(Dimensions);
}
