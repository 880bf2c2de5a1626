namespace FedActors.Cli.Commands;

/// <summary>What <c>fedactors run</c> is asked to do.</summary>
/// <param name="Experiment">Which experiment.</param>
/// <param name="Out">The folder for its results; null for one named after the experiment and the time.</param>
/// <param name="Threads">How many threads compute; null for one per core.</param>
/// <param name="Json">Whether the result is JSON rather than tables.</param>
/// <param name="Quiet">Whether no progress is shown.</param>
internal sealed record RunRequest(ExperimentChoice Experiment, string? Out, int? Threads, bool Json, bool Quiet);
