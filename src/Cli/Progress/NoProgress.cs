namespace FedActors.Cli.Progress;

/// <summary>Shows nothing.</summary>
internal sealed class NoProgress : IProgressView
{
    public Task Around(Func<Action<RoundSummary>, Task> work) => work(_ => { });
}
