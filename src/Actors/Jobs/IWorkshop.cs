using FedActors.Training.Local;
using FedActors.Training.Models;

namespace FedActors.Actors.Jobs;

/// <summary>What a worker thread keeps from job to job, so that a job allocates nothing of its own.</summary>
public interface IWorkshop
{
    /// <summary>This thread's workspace for a model.</summary>
    ITrainingSession Session(IModel model, LocalTraining training);
}
