using FedActors.Aggregation.Verdicts;

namespace FedActors.Actors.Models;

/// <summary>Where a rule's verdict lies until the round is reported: it is as long as the updates are many, too much for a message.</summary>
public sealed class VerdictBox
{
    private readonly Lock _gate = new();
    private (int Round, Verdict? Verdict) _last;

    /// <summary>Leaves the verdict of a round.</summary>
    public void Leave(int round, Verdict verdict)
    {
        lock (_gate) _last = (round, verdict);
    }

    /// <summary>The verdict of a round; null where it has none.</summary>
    public Verdict? Of(int round)
    {
        lock (_gate) return _last.Round == round ? _last.Verdict : null;
    }
}
