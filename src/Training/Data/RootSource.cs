namespace FedActors;

/// <summary>Where the server's clean samples come from.</summary>
public enum RootSource
{
    /// <summary>The training samples, before they are split.</summary>
    Training,

    /// <summary>The test samples, which then no longer test, as in AgrAmplifier's program.</summary>
    Test,
}
