using FedActors.Engine.Summaries;

namespace FedActors.Cli.Progress;

/// <summary>Shows how far a run is while it goes on.</summary>
internal interface IProgressView
{
    /// <summary>Does the work, which tells of each round that it has done.</summary>
    Task Around(Func<Action<RoundSummary>, Task> work);
}
