namespace FedActors;

/// <summary>The updates of one round as the rule saw them, ordered by client: a copy, which lasts.</summary>
/// <param name="Tensors">What the columns mean.</param>
/// <param name="Clients">Whose updates these are.</param>
/// <param name="IsHostile">Whether each of them attacked in this round.</param>
/// <param name="Values">The updates, one after the other.</param>
public sealed record RoundUpdates(
    TensorTable Tensors, IReadOnlyList<int> Clients, IReadOnlyList<bool> IsHostile, float[] Values)
{
    /// <summary>The update at position <paramref name="index"/>.</summary>
    public ReadOnlySpan<float> this[int index] => Values.AsSpan(index * Tensors.Length, Tensors.Length);
}
