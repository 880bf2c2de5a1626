namespace FedActors.Engine.Verdicts;

/// <summary>What a verdict must know about an experiment, besides its rounds.</summary>
/// <param name="TestSet">The test set; null if it is not known.</param>
/// <param name="Rounds">How many rounds each run should have.</param>
/// <param name="IsAttacked">Whether anybody is hostile.</param>
/// <param name="StartsTrained">Whether the runs start from a model that was trained before.</param>
public sealed record RunFacts(TestSet? TestSet, int Rounds, bool IsAttacked, bool StartsTrained);
