using FedActors.Engine.Pictures;
using FedActors.Engine.Reports;
using FedActors.Engine.RunFolders;
using FedActors.TensorFiles;

namespace FedActors;

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
    private readonly List<UpdatesPicture> _pictures = [];
    private readonly Lock _saving = new();
    private bool _isFinished;

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

    /// <summary>Saves a round, unless it comes after the end: whoever is in a hurry does not wait for the simulation's.</summary>
    public RoundSummary Add(RoundResult result)
    {
        var summary = RoundSummary.Of(result);
        lock (_saving)
        {
            if (_isFinished) return summary;
            _rounds.Add(summary);
            _folder.Add(result, summary);
            if (result.Updates is { } updates) Keep(result, updates);
        }
        return summary;
    }

    /// <summary>
    /// Saves the verdicts, the incidents, the report and the models, in this order, because models are large: a disk that they
    /// fill has the rest.
    /// </summary>
    /// <param name="endedEarly">Why the run ended before its last round; null if it did not.</param>
    /// <exception cref="RunFolderException">Something could not be saved; all else was.</exception>
    public void Finish(string? endedEarly)
    {
        lock (_saving) _isFinished = true;
        var standings = Standings.Of(_rounds, _summary.Facts, _summary.Measures);
        RunFolderException? failure = null;
        Action[] steps =
        [
            () => _folder.WriteSummary(Ended(endedEarly), standings),
            () => _folder.WriteIncidents(_simulation.Incidents),
            () => _folder.WritePictures(_pictures),
            () => _folder.WriteReport(Report.Html(Content(Ended(endedEarly)))),
            () => WriteModels(standings.Rules is [var best, ..] ? best.Rule : null),
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

    private void Keep(RoundResult result, RoundUpdates updates)
    {
        _folder.WriteUpdates(result.Run, result.Round, updates);
        var rule = _simulation.Experiment.Rules.FirstOrDefault(rule => rule.Name == (result.TwinOf ?? result.Run))?.Options
            ?? new AverageOptions();
        if (Drawing.Of(result.Run, result.Round, updates, rule, _simulation.Threads) is { } picture) _pictures.Add(picture);
    }

    /// <summary>
    /// The best rule's model in the usual place and, if there are several rules, each model under its rule's name as well.
    /// </summary>
    private void WriteModels(string? best)
    {
        if (best is not null && _simulation.Models.TryGetValue(best, out var model)) _folder.WriteModel(Writing(model));
        if (_simulation.Runs.Count == 1) return;
        foreach (var (rule, one) in _simulation.Models) _folder.WriteModel(rule, Writing(one));
    }

    private Action<Stream> Writing(ModelVersion model) =>
        stream => Safetensors.Write(stream, _simulation.Tensors, model.Parameters);

    private RunSummary Ended(string? early) =>
        _summary with { HasEnded = true, EndedEarly = early, IncidentCount = _simulation.IncidentCount };

    private ReportContent Content(RunSummary summary) =>
        ReportOf.Run(summary, _rounds, _configuration, [.. _simulation.Incidents.Select(ReportedIncident.Of)]) with
        {
            Pictures = _pictures,
        };
}
