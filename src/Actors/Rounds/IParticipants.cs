using FedActors.Actors.Leases;

namespace FedActors.Actors.Rounds;

/// <summary>Who had a part in a step of the server, in client order, and what became of each.</summary>
internal interface IParticipants
{
    /// <summary>How many there are.</summary>
    int Count { get; }

    /// <summary>The updates that the rule gets.</summary>
    Arrival[] Arrivals { get; }

    /// <summary>The mean training loss of these updates; null if none is finite.</summary>
    double? MeanLoss { get; }

    /// <summary>Which client stands at a place.</summary>
    int ClientOf(int place);

    /// <summary>What became of it.</summary>
    Fate FateOf(int place);

    /// <summary>How many steps older than the model was the one that it trained from.</summary>
    int StalenessOf(int place);

    /// <summary>The size in bytes of the updates that arrived, including refused ones.</summary>
    long BytesUp(FederationPlan plan);

    /// <summary>The update in a row is not fit to be aggregated.</summary>
    void Refuse(int row, Fate why);
}
