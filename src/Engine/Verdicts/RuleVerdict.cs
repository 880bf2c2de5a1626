namespace FedActors;

/// <summary>What became of the federation under one rule. docs/verdicts.md defines the words.</summary>
public enum RuleVerdict
{
    /// <summary>The model was never tested.</summary>
    NotEvaluated,

    /// <summary>The run ended before its last round.</summary>
    CutShort,

    /// <summary>The test set is unknown, too small, or has too little variety to tell.</summary>
    CannotTell,

    /// <summary>At no time better than guessing, or than the model it began with.</summary>
    LearnedNothing,

    /// <summary>Ended with less than half of what could be learned.</summary>
    Collapsed,

    /// <summary>Ended with more than half of what could be learned, but clearly less than all of it.</summary>
    Damaged,

    /// <summary>Ended, under attack, with nearly everything that could be learned.</summary>
    Held,

    /// <summary>Ended better than guessing, and there was no attack, or nothing to compare it with.</summary>
    Learned,
}
