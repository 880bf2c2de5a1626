namespace FedActors;

/// <summary>Who trains next when a client has answered.</summary>
public enum NextClient
{
    /// <summary>Any client that is idle, with equal chances.</summary>
    Random,

    /// <summary>The client that has just answered.</summary>
    Same,

    /// <summary>The client that has been idle longest.</summary>
    Queue,
}
