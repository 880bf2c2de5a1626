namespace FedActors.Aggregation.Rules.TrimmedShare;

/// <summary>A published program with a trimmed mean of its own.</summary>
public enum TrimmedShareProgram
{
    /// <summary>AgrAmplifier's.</summary>
    AgrAmplifier,

    /// <summary>flex-clash's.</summary>
    FlexClash,
}
