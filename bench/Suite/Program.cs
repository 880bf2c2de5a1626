using FedActors.Bench;
using FedActors.Cli;

// The script `fedactors` sends here what follows `bench`; help and complaints say it as people type it.
using var interrupts = new Interrupts();
var host = Host.OfProcess(TimeProvider.System, interrupts.Token);
return await new Application(host, [new Suite(host)]).RunAsync(["bench", .. args]);
