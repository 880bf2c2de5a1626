namespace FedActors.Hocon;

/// <summary>A value of the resolved tree. Values never change.</summary>
public abstract class HoconValue
{
    private protected HoconValue(Origin origin) => Origin = origin;

    /// <summary>Where the value was written.</summary>
    public Origin Origin { get; }

    /// <summary>Nodes and characters below and including this one, to keep what substitutions multiply in bounds.</summary>
    internal virtual long Size => 1;

    /// <summary>Levels of nesting, this one included.</summary>
    internal virtual int Depth => 1;

    /// <summary>The text of a string, number, boolean or null as it joins other text; null for lists and objects.</summary>
    internal abstract string? PlainText { get; }

    /// <summary>The value as an error message quotes it.</summary>
    public abstract string Describe();
}
