namespace FedActors.Cli.Benchmarks;

/// <summary>What <c>fedactors bench aggregation</c> is asked to do.</summary>
/// <param name="Clients">How many updates.</param>
/// <param name="Parameters">How many values each of them has.</param>
/// <param name="Runs">How many times each rule runs; the best counts.</param>
/// <param name="Threads">How many threads compute, on either side.</param>
/// <param name="Json">Whether the result is JSON rather than a table.</param>
/// <param name="Only">A part of the names of the rules to run.</param>
internal sealed record BenchRequest(int Clients, int Parameters, int Runs, int Threads, bool Json, string Only);
