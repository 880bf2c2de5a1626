namespace FedActors.Aggregation.Catalogue;

/// <summary>One setting of a rule or a stage, as configurations name it.</summary>
/// <typeparam name="TOptions">The options that it belongs to.</typeparam>
/// <param name="Key">Its name in configurations: <c>f</c>.</param>
/// <param name="Kind">The kind of its value.</param>
/// <param name="Default">Its value when not given, as it would be written; empty for none.</param>
/// <param name="Meaning">What it does, in a sentence.</param>
/// <param name="Choices">The words that a <see cref="ParameterKind.Choice"/> allows.</param>
/// <param name="Set">
/// The same options with this setting changed to a value: an <c>int</c>, <c>double</c>, <c>bool</c> or one of the choices.
/// </param>
public sealed record Parameter<TOptions>(
    string Key,
    ParameterKind Kind,
    string Default,
    string Meaning,
    IReadOnlyList<string> Choices,
    Func<TOptions, object, TOptions> Set)
{
    /// <summary>Whether it must be given because no default would be sensible.</summary>
    public bool IsRequired { get; init; }
}
