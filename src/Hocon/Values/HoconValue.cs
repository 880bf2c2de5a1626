namespace FedActors.Hocon;

/// <summary>A value of the resolved tree. Values are immutable.</summary>
public abstract class HoconValue
{
    private protected HoconValue(Origin origin) => Origin = origin;

    /// <summary>Where the value was written.</summary>
    public Origin Origin { get; }

    /// <summary>The number of nodes and characters in this value, used to limit the growth through substitutions.</summary>
    internal virtual long Size => 1;

    /// <summary>The number of nesting levels, including this one.</summary>
    internal virtual int Depth => 1;

    /// <summary>
    /// The text of a string, number, boolean or null for joining with other strings; null for lists and objects.
    /// </summary>
    internal abstract string? PlainText { get; }

    /// <summary>The value as quoted in an error message.</summary>
    public abstract string Describe();
}
