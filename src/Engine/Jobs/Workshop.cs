using FedActors.Actors.Jobs;
using FedActors.Training.Local;
using FedActors.Training.Models;

namespace FedActors.Engine.Jobs;

/// <summary>One thread's open sessions, one for each model that it has met.</summary>
internal sealed class Workshop : IWorkshop, IDisposable
{
    private readonly Dictionary<(IModel, LocalTraining), ITrainingSession> _sessions = [];
    private (IModel? Model, LocalTraining? Training, ITrainingSession? Session) _last;

    public ITrainingSession Session(IModel model, LocalTraining training)
    {
        // Nearly every job wants what the one before it had, and hashing the options costs more than a small job.
        if (!ReferenceEquals(_last.Model, model) || !ReferenceEquals(_last.Training, training))
            _last = (model, training, Opened(model, training));
        return _last.Session!;
    }

    private ITrainingSession Opened(IModel model, LocalTraining training)
    {
        if (!_sessions.TryGetValue((model, training), out var session))
            _sessions[(model, training)] = session = model.Open(training);
        return session;
    }

    public void Dispose()
    {
        foreach (var session in _sessions.Values) session.Dispose();
    }
}
