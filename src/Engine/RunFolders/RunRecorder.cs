using FedActors.Actors.Models;
using FedActors.Actors.Results;
using FedActors.Engine.Descriptions;
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
    private readonly Lock _saving = new();
    private bool _isFinished;

    /// <summary>Saves the configuration first.</summary>
    public RunRecorder(RunFolder folder, Simulation simulation, string configuration)
    {
        (_folder, _simulation, _configuration) = (folder, simulation, configuration);
        folder.WriteConfiguration(configuration);
    }

    /// <summary>The rounds so far, in numbers.</summary>
    public IReadOnlyList<RoundSummary> Rounds => _rounds;

    /// <summary>Saves a round, unless it comes after the end: whoever is in a hurry does not wait for the simulation's.</summary>
    public RoundSummary Add(RoundResult result)
    {
        var summary = RoundSummary.Of(result);
        lock (_saving)
        {
            if (_isFinished) return summary;
            _rounds.Add(summary);
            _folder.Add(result, summary);
        }
        return summary;
    }

    /// <summary>
    /// Saves the incidents, the report and the models, in this order, because models are large: a disk that they fill has the
    /// rest.
    /// </summary>
    /// <param name="endedEarly">Why the run ended before its last round; null if it did not.</param>
    /// <exception cref="RunFolderException">Something could not be saved; all else was.</exception>
    public void Finish(string? endedEarly)
    {
        lock (_saving) _isFinished = true;
        RunFolderException? failure = null;
        Action[] steps =
        [
            () => _folder.WriteIncidents(_simulation.Incidents),
            () => _folder.WriteReport(Report.Html(Content(endedEarly))),
            WriteModels,
        ];
        foreach (var step in steps)
        {
            try
            {
                step();
            }
            catch (RunFolderException error)
            {
                failure ??= error;
            }
        }
        if (failure is not null) throw failure;
    }

    /// <summary>
    /// The best rule's model in the usual place and, if there are several rules, each model under its rule's name as well.
    /// </summary>
    private void WriteModels()
    {
        var best = Standings.Of(_rounds).Rules is [var first, ..] ? first.Rule : null;
        if (best is not null && _simulation.Models.TryGetValue(best, out var model)) _folder.WriteModel(Writing(model));
        if (_simulation.Runs.Count == 1) return;
        foreach (var (rule, one) in _simulation.Models) _folder.WriteModel(rule, Writing(one));
    }

    private Action<Stream> Writing(ModelVersion model) =>
        stream => Safetensors.Write(stream, _simulation.Tensors, model.Parameters);

    private IEnumerable<(string Name, string Value)> Classes() =>
        _simulation.ClassNames.Count == 0 ? [] : [("classes", ClassList.Of(_simulation.ClassNames))];

    private ReportContent Content(string? endedEarly)
    {
        var experiment = _simulation.Experiment;
        return new ReportContent
        {
            Title = experiment.Name,
            Description = ExperimentInWords.Describe(experiment),
            Facts = [.. ExperimentInWords.Facts(experiment, _simulation.ModelDescription), .. Classes()],
            Rules = experiment.Rules.ToDictionary(rule => rule.Name, rule => rule.Options.Description),
            Rounds = _rounds,
            Measures = experiment.Measures,
            Incidents = _simulation.Incidents,
            IncidentCount = _simulation.IncidentCount,
            EndedEarly = endedEarly,
            Configuration = _configuration,
        };
    }
}
