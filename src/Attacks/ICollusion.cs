namespace FedActors.Attacks;

/// <summary>An attack that the hostile participants of a group make together, when the updates of a round are in.</summary>
public interface ICollusion
{
    /// <summary>Overwrites the rows of the hostile participants.</summary>
    void Collude(Adversary adversary);
}
