using FedActors.Runtime.Time;

namespace FedActors.Engine.Reports;

/// <summary>An incident as reports show it.</summary>
/// <param name="Run">The run in which an actor threw.</param>
/// <param name="At">When, on the clock of the run.</param>
/// <param name="Actor">Which actor.</param>
/// <param name="Message">What it was handling.</param>
/// <param name="Error">What it threw: the exception's name and message.</param>
/// <param name="Decision">What its supervisor decided.</param>
internal sealed record ReportedIncident(string Run, Instant At, string Actor, string Message, string Error, string Decision)
{
    public static ReportedIncident Of(RunIncident happened)
    {
        var (at, path, message, error, decision) = happened.Incident;
        return new(happened.Run, at, path, message, $"{error.GetType().Name}: {error.Message}", decision.ToString());
    }
}
