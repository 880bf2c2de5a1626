using FedActors.Actors.Results;
using FedActors.Engine.Reports;
using FedActors.Engine.Summaries;
using FedActors.TensorFiles;

namespace FedActors.Engine.RunFolders;

/// <summary>Keeps a run in its folder: each round as it comes, and at the end, however that came, models, incidents and report.</summary>
public sealed class RunRecorder
{
    private readonly RunFolder _folder;
    private readonly Simulation _simulation;
    private readonly string _configuration;
    private readonly List<RoundSummary> _rounds = [];

    /// <summary>Begins with the configuration.</summary>
    public RunRecorder(RunFolder folder, Simulation simulation, string configuration)
    {
        (_folder, _simulation, _configuration) = (folder, simulation, configuration);
        folder.WriteConfiguration(configuration);
    }

    /// <summary>The rounds so far, in numbers.</summary>
    public IReadOnlyList<RoundSummary> Rounds => _rounds;

    /// <summary>Keeps a round.</summary>
    public RoundSummary Add(RoundResult result)
    {
        var summary = RoundSummary.Of(result);
        _rounds.Add(summary);
        _folder.Add(result, summary);
        return summary;
    }

    /// <summary>Writes what is written at the end. The simulation must not be running any more.</summary>
    /// <param name="endedEarly">Why the run ended before its last round; null where it did not.</param>
    public void Finish(string? endedEarly)
    {
        _folder.WriteIncidents(_simulation.Incidents);
        WriteModels();
        _folder.WriteReport(Report.Html(Content(endedEarly)));
    }

    /// <summary>The best rule's model where everybody looks for one; with several rules, each one's under its name as well.</summary>
    private void WriteModels()
    {
        var best = Standings.Of(_rounds).Rules is [var first, ..] ? first.Rule : null;
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
            Measures = experiment.Measures,
            Incidents = _simulation.Incidents,
            EndedEarly = endedEarly,
            Configuration = _configuration,
        };
    }
}
