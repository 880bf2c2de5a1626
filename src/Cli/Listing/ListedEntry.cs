using FedActors.Aggregation.Catalogue;

namespace FedActors.Cli.Listing;

/// <summary>A rule or a stage as it is listed.</summary>
internal sealed record ListedEntry(string Name, string Summary, string Bounds, string Citation, IReadOnlyList<ListedParameter> Parameters)
{
    public static ListedEntry Of<TOptions>(Description<TOptions> described) => new(
        described.Name, described.Summary, described.Bounds, described.Citation, [.. described.Parameters.Select(ListedParameter.Of)]);

    /// <summary>The name with its required settings: <c>krum { f = … }</c>.</summary>
    public string Shortest => Parameters.Any(parameter => parameter.IsRequired)
        ? $"{Name} {{ {string.Join(", ", Parameters.Where(parameter => parameter.IsRequired).Select(parameter => $"{parameter.Key} = …"))} }}"
        : Name;
}
