namespace FedActors;

/// <summary>How much less an update counts that was trained from an older model.</summary>
public abstract record StalenessOptions : IDescribed<StalenessOptions>
{
    private protected StalenessOptions()
    {
    }

    /// <inheritdoc/>
    public abstract Kind<StalenessOptions> Descriptor { get; }

    /// <summary>The factor s(τ) of an update whose model was τ steps old: 1 for a fresh one.</summary>
    public abstract double Factor(int staleness);
}
