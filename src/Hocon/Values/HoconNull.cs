namespace FedActors.Hocon;

/// <summary>The value <c>null</c>, which unsets a key.</summary>
public sealed class HoconNull : HoconValue
{
    /// <summary>A null written at the given place.</summary>
    public HoconNull(Origin origin) : base(origin) { }

    internal override string PlainText => "null";

    /// <inheritdoc/>
    public override string Describe() => "null";
}
