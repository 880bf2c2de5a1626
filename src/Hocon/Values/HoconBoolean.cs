namespace FedActors.Hocon;

/// <summary>The value <c>true</c> or <c>false</c>.</summary>
public sealed class HoconBoolean : HoconValue
{
    /// <summary>A boolean written at the given place.</summary>
    public HoconBoolean(Origin origin, bool value) : base(origin) => Value = value;

    /// <summary>The value.</summary>
    public bool Value { get; }

    internal override string PlainText => Value ? "true" : "false";

    /// <inheritdoc/>
    public override string Describe() => PlainText;
}
