using FedActors.Bench.ZeroOrder;

// What zero-order training costs: dotnet run -c Release --project bench/ZeroOrder
PerturbationSpeed.Report(parameters: 1 << 14);
PerturbationSpeed.Report(parameters: 1 << 24);
SessionMemory.Report(batch: 64);
