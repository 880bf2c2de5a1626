namespace FedActors.Aggregation.Catalogue;

/// <summary>A rule or a stage, as lists print it and as configurations are bound to it.</summary>
/// <typeparam name="TOptions">Its options.</typeparam>
/// <param name="Name">Its name in configurations: <c>krum</c>.</param>
/// <param name="Summary">What it does, in a sentence.</param>
/// <param name="Bounds">What n and f it needs.</param>
/// <param name="Citation">Where it comes from.</param>
/// <param name="Defaults">Its options when nothing is set.</param>
/// <param name="Parameters">Its own settings.</param>
public sealed record Description<TOptions>(
    string Name,
    string Summary,
    string Bounds,
    string Citation,
    TOptions Defaults,
    IReadOnlyList<Parameter<TOptions>> Parameters);
