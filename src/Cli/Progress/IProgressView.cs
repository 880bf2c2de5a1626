namespace FedActors.Cli.Progress;

/// <summary>Shows the progress of a run.</summary>
internal interface IProgressView
{
    /// <summary>Does the work, which reports each round when it is done.</summary>
    Task Around(Func<Action<RoundSummary>, Task> work);
}
