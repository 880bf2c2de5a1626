namespace FedActors.Cli.Results;

/// <summary>What a check of a sweep that can run has found.</summary>
internal sealed record PlanOutcome(Sweep Sweep, SweepPlan Plan, string Folder, IReadOnlyList<HoconException> Warnings);
