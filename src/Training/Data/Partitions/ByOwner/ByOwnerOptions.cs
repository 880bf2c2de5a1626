using FedActors.Numerics.Randomness;
using FedActors.Training.Data;

namespace FedActors;

/// <summary><c>by-owner</c>: every writer or person is a client; those with too few samples are left out.</summary>
public sealed record ByOwnerOptions : PartitionOptions
{
    /// <summary>How configurations name and set it.</summary>
    public static Kind<PartitionOptions> Described { get; } =
        Describe<ByOwnerOptions>("by-owner",
            "Every writer or person is a client; those with too few samples are left out.")
            .Alias("by-writer", "by-identity", "natural")
            .Integer("at-least", o => o.AtLeast, (o, v) => o with { AtLeast = v },
                "the minimum number of samples per client", Bounds.Count)
            .OptionalInteger("clients", o => o.Clients, (o, v) => o with { Clients = v },
                "how many owners take part, drawn at random; by default, all", Bounds.Count)
            .Done();

    /// <inheritdoc/>
    public override Kind<PartitionOptions> Descriptor => Described;

    /// <summary>The minimum number of samples of a client.</summary>
    public int AtLeast { get; init; } = 1;

    /// <summary>How many owners take part, drawn at random; null for all.</summary>
    public int? Clients { get; init; }

    /// <inheritdoc/>
    protected override IEnumerable<Problem> CheckPool(DataPool pool)
    {
        if (pool.Owners is not { } owners)
        {
            yield return new("partition", "is by-owner, but this data set does not say who made its samples");
            yield break;
        }
        var rich = owners.CountBy(owner => owner).Count(pair => pair.Value >= AtLeast);
        if (rich == 0) yield return new("at-least", $"is {AtLeast}, but no owner has that many samples");
        if (Clients is { } clients && clients > rich)
            yield return new(
                "clients", $"is {clients}, must be between 1 and the {rich} owners who have at least {AtLeast} samples");
    }

    /// <inheritdoc/>
    protected override int[][] Assign(DataPool pool, RandomKey key)
    {
        var rich = Indices.GroupedBy(pool.Owners!).Where(samples => samples.Length >= AtLeast).ToArray();
        if (Clients is not { } clients || clients == rich.Length) return rich;
        var stream = key.Open();
        return Array.ConvertAll(stream.Choose(clients, rich.Length), owner => rich[owner]);
    }
}
