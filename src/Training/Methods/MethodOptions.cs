namespace FedActors;

/// <summary>What clients send of their training, and so how the server's model moves.</summary>
public abstract record MethodOptions : IDescribed<MethodOptions>
{
    private protected MethodOptions()
    {
    }

    /// <inheritdoc/>
    public abstract Kind<MethodOptions> Descriptor { get; }
}
