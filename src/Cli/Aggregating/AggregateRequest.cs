namespace FedActors.Cli.Aggregating;

/// <summary>What <c>fedactors aggregate</c> is asked to do.</summary>
/// <param name="Rule">The rule, as configurations write it.</param>
/// <param name="Updates">The file of the updates.</param>
/// <param name="Out">The file for the aggregate.</param>
internal sealed record AggregateRequest(string Rule, string Updates, string Out)
{
    /// <summary>The file of the tensor table; null for that of the updates, or none.</summary>
    public string? Tensors { get; init; }

    /// <summary>The file of the samples of each client; null where all count the same.</summary>
    public string? Weights { get; init; }

    /// <summary>The file of an update that the server trusts.</summary>
    public string? Trusted { get; init; }

    /// <summary>The file for the verdict.</summary>
    public string? Verdict { get; init; }

    /// <summary>How many threads compute; null for one for each core.</summary>
    public int? Threads { get; init; }

    /// <summary>Where the randomness of rules that draw comes from.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>How many bytes of updates are held in memory, as configurations write sizes; null for all.</summary>
    public string? Memory { get; init; }
}
