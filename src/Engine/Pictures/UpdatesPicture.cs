namespace FedActors.Engine.Pictures;

/// <summary>What the report draws of the updates of one round.</summary>
/// <param name="Run">Which run.</param>
/// <param name="Round">Which round.</param>
/// <param name="Clients">Whose updates these are.</param>
/// <param name="IsHostile">Whether each of them attacked.</param>
/// <param name="Views">The updates as they were sent and, if the rule compares something else, as it sees them.</param>
internal sealed record UpdatesPicture(
    string Run, int Round, IReadOnlyList<int> Clients, IReadOnlyList<bool> IsHostile, IReadOnlyList<PictureView> Views)
{
    /// <summary>Whether all its numbers are finite and about the same updates, so that it can be drawn.</summary>
    public bool IsSound =>
        Clients.Count > 0 && IsHostile.Count == Clients.Count && Views.All(view => view.IsSound(Clients.Count));
}
