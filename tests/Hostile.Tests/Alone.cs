namespace FedActors.Hostile.Tests;

/// <summary>Tests that measure memory, beside which no others run.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
