namespace FedActors.Engine.Sweeps.Tables;

/// <summary>One entry of a table: a rule at a point of the axes, over its seeds.</summary>
/// <param name="Value">Mean, deviation and number of seeds.</param>
/// <param name="CutShort">How many seeds a race has ended early; they do not count.</param>
/// <param name="Failed">How many seeds have failed.</param>
internal sealed record TableCell(SeedSpread Value, int CutShort, int Failed)
{
    /// <summary>Whether no rule of the table is better in this column, as far as its digits tell.</summary>
    public bool IsBest { get; init; }
}
