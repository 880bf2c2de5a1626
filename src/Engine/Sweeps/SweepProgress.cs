namespace FedActors;

/// <summary>How far a sweep is.</summary>
/// <param name="Cells">How many cells it has.</param>
/// <param name="Done">How many of them are done, those of earlier starts included.</param>
/// <param name="Failed">How many have failed.</param>
/// <param name="Running">How many are running.</param>
/// <param name="Left">The time that is left at the pace so far; null before anybody can tell.</param>
public sealed record SweepProgress(int Cells, int Done, int Failed, int Running, TimeSpan? Left);
