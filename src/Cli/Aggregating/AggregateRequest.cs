namespace FedActors.Cli.Aggregating;

/// <summary>What <c>fedactors aggregate</c> is asked to do.</summary>
/// <param name="Rule">The rule, as configurations write it.</param>
/// <param name="Updates">The file of the updates.</param>
/// <param name="Out">The file to write the aggregate to.</param>
internal sealed record AggregateRequest(string Rule, string Updates, string Out)
{
    /// <summary>The file of the tensor table; null for the updates' own table, if any.</summary>
    public string? Tensors { get; init; }

    /// <summary>The file of each client's number of samples; null if all count the same.</summary>
    public string? Weights { get; init; }

    /// <summary>The file of an update that the server trusts.</summary>
    public string? Trusted { get; init; }

    /// <summary>The file to write the verdict to.</summary>
    public string? Verdict { get; init; }

    /// <summary>How many threads compute; null for one per core.</summary>
    public int? Threads { get; init; }

    /// <summary>The seed for rules that draw random numbers.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Assemblies that add to the rules and stages that can be named.</summary>
    public IReadOnlyList<string> Plugins { get; init; } = [];

    /// <summary>How much of the updates to hold in memory, as configurations write sizes; null for all.</summary>
    public string? Memory { get; init; }
}
