using FedActors.Engine.Reports;

namespace FedActors.Engine.RunFolders;

/// <summary>The report of a run, from what its folder keeps.</summary>
internal static class ReportOf
{
    /// <summary>The report of a run whose folder was read.</summary>
    public static ReportContent Run(SavedRun run) =>
        Run(run.Summary, run.Rounds, run.Configuration, run.Incidents) with { Pictures = run.Pictures };

    internal static ReportContent Run(
        RunSummary summary,
        IReadOnlyList<RoundSummary> rounds,
        string configuration,
        IReadOnlyList<ReportedIncident> incidents) => new()
        {
            Title = summary.Name,
            Description = summary.Description,
            Facts = summary.Figures,
            Rules = summary.Rules,
            Rounds = rounds,
            RunFacts = summary.Facts,
            Measures = summary.Measures,
            EndedEarly = summary.EndedEarly,
            Configuration = configuration,
            Incidents = incidents,
            // Older versions did not write down how many there were.
            IncidentCount = Math.Max(summary.IncidentCount, incidents.Count),
        };
}
