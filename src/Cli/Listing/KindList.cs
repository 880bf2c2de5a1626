namespace FedActors.Cli.Listing;

/// <summary>A list of kinds that a command prints.</summary>
/// <param name="Name">Its name in JSON.</param>
/// <param name="Title">Its heading, with how a configuration names one.</param>
/// <param name="Kinds">The kinds.</param>
internal sealed record KindList(string Name, string Title, IReadOnlyList<Kind> Kinds)
{
    /// <summary>How a configuration names one, with <c>NAME</c> in its place: <c>rule = NAME</c>.</summary>
    public string Usage { get; init; } = "NAME";
}
