using System.Globalization;
using FedActors.Bench.ZeroOrder;

// Memory is measured in processes of their own, because what one has freed the next would use.
if (args is ["memory", var model, var method])
{
    Console.WriteLine(SessionMemory.Of(model, method).ToString(CultureInfo.InvariantCulture));
    return;
}

// What zero-order training costs: dotnet run -c Release --project bench/ZeroOrder
PerturbationSpeed.Report(parameters: 1 << 14);
PerturbationSpeed.Report(parameters: 1 << 24);
SessionMemory.Report();
