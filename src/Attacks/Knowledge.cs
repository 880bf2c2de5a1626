namespace FedActors;

/// <summary>What an adversary sees of a round; each level includes the previous ones.</summary>
public enum Knowledge
{
    /// <summary>Each hostile client knows its own data, the global model and its own update.</summary>
    Nothing,

    /// <summary>The hostile clients of a group also know each other's honest updates.</summary>
    OwnUpdates,

    /// <summary>The updates of all honest participants: the omniscient model of the literature.</summary>
    HonestUpdates,

    /// <summary>Also the server's aggregation rule.</summary>
    Rule,
}
