using FedActors.Engine.Summaries;

namespace FedActors.Cli.Results;

/// <summary>Tells the user, or the user's program, what came of a run.</summary>
internal interface IResultView
{
    /// <summary>A round is done.</summary>
    void Round(RoundSummary round);

    /// <summary>All is done.</summary>
    void End(RunOutcome outcome);
}
