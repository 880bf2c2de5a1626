namespace FedActors.Hocon;

/// <summary>A string, quoted or not.</summary>
public sealed class HoconString : HoconValue
{
    /// <summary>A string written at the given place.</summary>
    public HoconString(Origin origin, string value) : base(origin) => Value = value;

    /// <summary>The string, with its escapes replaced.</summary>
    public string Value { get; }

    internal override long Size => 1 + Value.Length;

    internal override string PlainText => Value;

    /// <inheritdoc/>
    public override string Describe() => $"\"{Quoting.Shorten(Value)}\"";
}
