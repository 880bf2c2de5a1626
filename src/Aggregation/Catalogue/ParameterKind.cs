namespace FedActors.Aggregation.Catalogue;

/// <summary>The kind of a setting's value.</summary>
public enum ParameterKind
{
    /// <summary>A whole number (<c>int</c>).</summary>
    Integer,

    /// <summary>A number (<c>double</c>).</summary>
    Number,

    /// <summary>True or false (<c>bool</c>).</summary>
    Flag,

    /// <summary>One of a few words (<c>string</c>).</summary>
    Choice,
}
