namespace FedActors.Cli.Results;

/// <summary>What a check of an experiment that can run has found.</summary>
internal sealed record CheckOutcome(Simulation Simulation, IReadOnlyList<HoconException> Warnings, CostEstimate Estimate);
