namespace FedActors.Attacks;

/// <summary>What an adversary sees of a round, each including the ones before.</summary>
public enum Knowledge
{
    /// <summary>Each hostile client knows its own data, the global model and its own update.</summary>
    Nothing,

    /// <summary>The hostile clients of a group show each other what they would honestly have sent.</summary>
    OwnUpdates,

    /// <summary>The updates of all honest participants: the omniscient model of the literature.</summary>
    HonestUpdates,

    /// <summary>The server's aggregation rule as well.</summary>
    Rule,
}
