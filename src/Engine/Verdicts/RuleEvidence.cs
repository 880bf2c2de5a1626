namespace FedActors.Engine.Verdicts;

/// <summary>The numbers on which the verdict about one rule rests, and nothing else.</summary>
public sealed record RuleEvidence
{
    /// <summary>The test set; null if it is not known.</summary>
    public required TestSet? TestSet { get; init; }

    /// <summary>The accuracy of the model before any training.</summary>
    public double? Untrained { get; init; }

    /// <summary>Whether that model had been trained before, so that there is something to lose.</summary>
    public bool StartsTrained { get; init; }

    /// <summary>The accuracy at the last evaluation.</summary>
    public double? Final { get; init; }

    /// <summary>The best accuracy after any round of training.</summary>
    public double? Best { get; init; }

    /// <summary>The last accuracy of the rule's twin without the attack, if the twin ran as long as the rule.</summary>
    public double? Twin { get; init; }

    /// <summary>Whether that twin is averaging, not the same rule.</summary>
    public bool TwinAverages { get; init; }

    /// <summary>The best accuracy of any other run of the experiment.</summary>
    public double? Others { get; init; }

    /// <summary>Whether anybody is hostile.</summary>
    public bool IsAttacked { get; init; }

    /// <summary>Whether the run ended before its last round.</summary>
    public bool IsCutShort { get; init; }
}
