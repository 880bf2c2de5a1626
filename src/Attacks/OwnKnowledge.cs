using FedActors.Numerics.Randomness;

namespace FedActors;

/// <summary>What one hostile client knows when it corrupts its update.</summary>
public readonly ref struct OwnKnowledge
{
    /// <summary>Randomness of this client in this round.</summary>
    public RandomKey Key { get; init; }

    /// <summary>How many clients take part in the round.</summary>
    public int Participants { get; init; }

    /// <summary>How many of them the adversary expects to be hostile, itself included.</summary>
    public int Hostile { get; init; }

    /// <summary>The update trained on honest data; empty unless the attack needs it.</summary>
    public ReadOnlySpan<float> Honest { get; init; }

    /// <summary>The global model minus the one before it; empty in the first round.</summary>
    public ReadOnlySpan<float> LastStep { get; init; }

    /// <summary>The same knowledge for a range of the columns.</summary>
    public OwnKnowledge Slice(int offset, int length) => new()
    {
        Key = Key,
        Participants = Participants,
        Hostile = Hostile,
        Honest = Honest.IsEmpty ? [] : Honest.Slice(offset, length),
        LastStep = LastStep.IsEmpty ? [] : LastStep.Slice(offset, length),
    };
}
