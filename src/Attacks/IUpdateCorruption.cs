namespace FedActors;

/// <summary>An attack that a hostile client makes on its own update, alone.</summary>
public interface IUpdateCorruption
{
    /// <summary>Whether it needs the update that the client would have sent had its data not been poisoned.</summary>
    bool NeedsHonestUpdate => false;

    /// <summary>Whether it overwrites whatever the client trained, so that the client need not train.</summary>
    bool IgnoresUpdate => false;

    /// <summary>Changes the update that the client trained, or one tensor of it.</summary>
    void Corrupt(Span<float> update, in OwnKnowledge known);
}
