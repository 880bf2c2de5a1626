namespace FedActors.Cli.Results;

/// <summary>Presents the results of a run to the user, or to the user's program.</summary>
internal interface IResultView
{
    /// <summary>Called after each round.</summary>
    void Round(RoundSummary round);

    /// <summary>Called at the end.</summary>
    void End(RunOutcome outcome);
}
