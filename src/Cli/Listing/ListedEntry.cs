using FedActors.Aggregation.Catalogue;

namespace FedActors.Cli.Listing;

/// <summary>A rule or a stage in a list.</summary>
internal sealed record ListedEntry(
    string Name, string Summary, string Bounds, string Citation, IReadOnlyList<ListedParameter> Parameters)
{
    public static ListedEntry Of<TOptions>(Description<TOptions> described) => new(
        described.Name,
        described.Summary,
        described.Bounds,
        described.Citation,
        [.. described.Parameters.Select(ListedParameter.Of)]);

    /// <summary>The name with its required settings: <c>krum { f = … }</c>.</summary>
    public string Shortest
    {
        get
        {
            string[] required =
                [.. Parameters.Where(parameter => parameter.IsRequired).Select(parameter => $"{parameter.Key} = …")];
            return required.Length == 0 ? Name : $"{Name} {{ {string.Join(", ", required)} }}";
        }
    }
}
