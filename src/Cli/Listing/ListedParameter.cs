using FedActors.Aggregation.Catalogue;

namespace FedActors.Cli.Listing;

/// <summary>A setting in a list.</summary>
internal sealed record ListedParameter(
    string Key, string Kind, bool IsRequired, string Default, string Meaning, IReadOnlyList<string> Choices)
{
    public static ListedParameter Of<TOptions>(Parameter<TOptions> parameter) =>
        new(parameter.Key, KindOf(parameter.Kind), parameter.IsRequired, parameter.Default, parameter.Meaning, parameter.Choices);

    private static string KindOf(ParameterKind kind) => kind switch
    {
        ParameterKind.Integer => "whole number",
        ParameterKind.Number => "number",
        ParameterKind.Flag => "true or false",
        _ => "word",
    };
}
