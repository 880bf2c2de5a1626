namespace FedActors.Actors.Models;

/// <summary>
/// Where a rule's verdict is kept until the round is reported. It grows with the number of updates, so it is too large for a
/// message.
/// </summary>
internal sealed class VerdictBox
{
    private readonly Lock _gate = new();
    private (int Round, Verdict? Verdict) _last;

    /// <summary>Stores the verdict of a round.</summary>
    public void Leave(int round, Verdict verdict)
    {
        lock (_gate) _last = (round, verdict);
    }

    /// <summary>The verdict of a round; null if it has none.</summary>
    public Verdict? Of(int round)
    {
        lock (_gate) return _last.Round == round ? _last.Verdict : null;
    }
}
