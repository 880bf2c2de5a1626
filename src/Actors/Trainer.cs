using FedActors.Runtime.Jobs;

namespace FedActors.Actors;

/// <summary>
/// A model and how it is trained. Runs that have both in common share one, because threads keep a workspace for each.
/// </summary>
internal sealed class Trainer(IModel model, LocalTraining training)
{
    /// <summary>What is trained.</summary>
    public IModel Model => model;

    /// <summary>How it is trained.</summary>
    public LocalTraining Training => training;

    /// <summary>The workspace of a thread.</summary>
    public ITrainingSession Session(Workshop workshop) =>
        workshop.Tool(this, static trainer => trainer.Model.Open(trainer.Training));
}
