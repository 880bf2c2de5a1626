namespace FedActors.Engine.Summaries;

/// <summary>How many participants of a round met each fate.</summary>
public readonly record struct FateCounts(
    int Arrived, int Late, int Failed, int NoData, int NotFinite, int WrongLength, int TooStale = 0,
    int Lost = 0)
{
    /// <summary>Updates that were refused before the rule saw them.</summary>
    public int Refused => NotFinite + WrongLength;

    /// <summary>Counts in one pass.</summary>
    internal static FateCounts Of(IReadOnlyList<ParticipantResult> participants)
    {
        Span<int> counts = stackalloc int[(int)Fate.Lost + 1];
        for (var i = 0; i < participants.Count; i++) counts[(int)participants[i].Fate]++;
        return new FateCounts(
            counts[(int)Fate.Arrived],
            counts[(int)Fate.Late],
            counts[(int)Fate.Failed],
            counts[(int)Fate.NoData],
            counts[(int)Fate.NotFinite],
            counts[(int)Fate.WrongLength],
            counts[(int)Fate.TooStale],
            counts[(int)Fate.Lost]);
    }
}
