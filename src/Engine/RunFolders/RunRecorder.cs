using FedActors.Actors.Results;
using FedActors.Engine.Reports;
using FedActors.Engine.Summaries;
using FedActors.TensorFiles;

namespace FedActors.Engine.RunFolders;

/// <summary>
/// Saves a run in its folder: each round as it comes and, however the run ends, the models, incidents and report.
/// </summary>
public sealed class RunRecorder
{
    private readonly RunFolder _folder;
    private readonly Simulation _simulation;
    private readonly string _configuration;
    private readonly RunSummary _summary;
    private readonly List<RoundSummary> _rounds = [];

    /// <summary>Saves first what the run is, so that it can be shown even if its process is killed.</summary>
    public RunRecorder(RunFolder folder, Simulation simulation, string configuration)
    {
        (_folder, _simulation, _configuration) = (folder, simulation, configuration);
        folder.WriteConfiguration(configuration);
        _summary = RunSummary.Of(simulation);
        folder.WriteSummary(_summary, standings: null);
    }

    /// <summary>The rounds so far, in numbers.</summary>
    public IReadOnlyList<RoundSummary> Rounds => _rounds;

    /// <summary>Saves a round.</summary>
    public RoundSummary Add(RoundResult result)
    {
        var summary = RoundSummary.Of(result);
        _rounds.Add(summary);
        _folder.Add(result, summary);
        return summary;
    }

    /// <summary>Saves the verdicts, the incidents, the models and the report. The simulation must no longer be running.</summary>
    /// <param name="endedEarly">Why the run ended before its last round; null if it did not.</param>
    public void Finish(string? endedEarly)
    {
        var standings = Standings.Of(_rounds, _summary.Facts, _summary.Measures);
        _folder.WriteSummary(_summary with { HasEnded = true, EndedEarly = endedEarly }, standings);
        _folder.WriteIncidents(_simulation.Incidents);
        WriteModels(standings.Rules is [var best, ..] ? best.Rule : null);
        _folder.WriteReport(Report.Html(ReportOf.Run(_summary with { EndedEarly = endedEarly }, _rounds, _configuration) with
        {
            Incidents = _simulation.Incidents,
            IncidentCount = _simulation.IncidentCount,
        }));
    }

    /// <summary>
    /// The best rule's model in the usual place and, if there are several rules, each model under its rule's name as well.
    /// </summary>
    private void WriteModels(string? best)
    {
        foreach (var (rule, model) in _simulation.Models)
        {
            if (rule == best) _folder.WriteModel(Write);
            if (_simulation.Runs.Count > 1) _folder.WriteModel(rule, Write);

            void Write(Stream stream) => Safetensors.Write(stream, _simulation.Tensors, model.Parameters);
        }
    }
}
