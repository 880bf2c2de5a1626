namespace FedActors;

/// <summary>How one client fared in one round.</summary>
/// <param name="Client">Which client.</param>
/// <param name="IsHostile">Whether it attacked in this round.</param>
/// <param name="Fate">Whether its update came and was fit to be aggregated.</param>
/// <param name="Weight">Its share in the aggregate, 0 to 1.</param>
public readonly record struct ParticipantResult(int Client, bool IsHostile, Fate Fate, double Weight)
{
    /// <summary>How many steps older than the server's model was the one that it trained from; 0 in rounds.</summary>
    public int Staleness { get; init; }

    /// <summary>Whether its update was refused before the rule saw it.</summary>
    public bool IsRefused => Fate is Fate.NotFinite or Fate.WrongLength;
}
