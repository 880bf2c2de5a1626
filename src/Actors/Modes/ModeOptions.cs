namespace FedActors;

/// <summary>When the server takes a step, and who trains meanwhile.</summary>
public abstract record ModeOptions : IDescribed<ModeOptions>
{
    private protected ModeOptions()
    {
    }

    /// <inheritdoc/>
    public abstract Kind<ModeOptions> Descriptor { get; }
}
