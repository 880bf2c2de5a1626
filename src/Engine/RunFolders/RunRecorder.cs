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
    private readonly List<RoundSummary> _rounds = [];

    /// <summary>Saves the configuration first.</summary>
    public RunRecorder(RunFolder folder, Simulation simulation, string configuration)
    {
        (_folder, _simulation, _configuration) = (folder, simulation, configuration);
        folder.WriteConfiguration(configuration);
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

    /// <summary>Saves the models, the incidents and the report. The simulation must no longer be running.</summary>
    /// <param name="endedEarly">Why the run ended before its last round; null if it did not.</param>
    public void Finish(string? endedEarly)
    {
        _folder.WriteIncidents(_simulation.Incidents);
        WriteModels();
        _folder.WriteReport(Report.Html(Content(endedEarly)));
    }

    /// <summary>
    /// The best rule's model in the usual place and, if there are several rules, each model under its rule's name as well.
    /// </summary>
    private void WriteModels()
    {
        var best = Standings.Of(_rounds, _simulation.Facts).Rules is [var first, ..] ? first.Rule : null;
        foreach (var (rule, model) in _simulation.Models)
        {
            if (rule == best) _folder.WriteModel(Write);
            if (_simulation.Runs.Count > 1) _folder.WriteModel(rule, Write);

            void Write(Stream stream) => Safetensors.Write(stream, _simulation.Tensors, model.Parameters);
        }
    }

    private ReportContent Content(string? endedEarly)
    {
        var experiment = _simulation.Experiment;
        return new ReportContent
        {
            Title = experiment.Name,
            Description = ExperimentInWords.Describe(experiment),
            Facts = ExperimentInWords.Facts(experiment, _simulation.ModelDescription),
            Rules = experiment.Rules.ToDictionary(rule => rule.Name, rule => rule.Options.Description),
            Rounds = _rounds,
            RunFacts = _simulation.Facts,
            Measures = experiment.Measures,
            Incidents = _simulation.Incidents,
            IncidentCount = _simulation.IncidentCount,
            EndedEarly = endedEarly,
            Configuration = _configuration,
        };
    }
}
