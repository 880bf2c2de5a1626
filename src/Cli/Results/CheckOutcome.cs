using FedActors.Engine;
using FedActors.Engine.Estimates;
using FedActors.Hocon;

namespace FedActors.Cli.Results;

/// <summary>What a check of an experiment that can run has found.</summary>
internal sealed record CheckOutcome(Simulation Simulation, IReadOnlyList<HoconException> Warnings, CostEstimate Estimate);
