namespace FedActors;

/// <summary>A published program with its own trimmed mean.</summary>
public enum TrimmedShareProgram
{
    /// <summary>AgrAmplifier's.</summary>
    AgrAmplifier,

    /// <summary>flex-clash's.</summary>
    FlexClash,
}
