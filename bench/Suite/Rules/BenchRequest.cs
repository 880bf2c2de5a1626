namespace FedActors.Bench.Rules;

/// <summary>What <c>fedactors bench aggregation</c> is asked to do.</summary>
/// <param name="Clients">How many updates.</param>
/// <param name="Parameters">How many values each one has.</param>
/// <param name="Repeats">How often both sides are measured.</param>
/// <param name="Threads">How many threads compute, on either side.</param>
/// <param name="Filter">A part of the names of the rules to measure.</param>
internal sealed record BenchRequest(int Clients, int Parameters, int Repeats, int Threads, string Filter);
