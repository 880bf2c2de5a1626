namespace FedActors;

/// <summary>When the next client begins to train after one has answered.</summary>
public enum Refill
{
    /// <summary>At once: of clients that answer at the same time, the later ones are replaced after the earlier ones.</summary>
    AtOnce,

    /// <summary>When all answers of that instant are in, and the steps taken that they lead to.</summary>
    Together,
}
