namespace FedActors.Aggregation.Catalogue;

/// <summary>One setting of a rule or a stage, as configurations name it.</summary>
/// <typeparam name="TOptions">What it is a setting of.</typeparam>
/// <param name="Key">Its name in configurations: <c>f</c>.</param>
/// <param name="Kind">What its value is.</param>
/// <param name="Default">Its value when not given, as it would be written; empty for none.</param>
/// <param name="Meaning">What it does, in a sentence.</param>
/// <param name="Choices">The words that are allowed, of a <see cref="ParameterKind.Choice"/>.</param>
/// <param name="Set">The same options with this setting at a value: an <c>int</c>, <c>double</c>, <c>bool</c> or one of the choices.</param>
public sealed record Parameter<TOptions>(
    string Key, ParameterKind Kind, string Default, string Meaning, IReadOnlyList<string> Choices, Func<TOptions, object, TOptions> Set)
{
    /// <summary>Whether it must be given, because no default is worth having.</summary>
    public bool IsRequired { get; init; }
}
