using FedActors.Bench;
using FedActors.Cli;

// The script `fedactors` passes on what follows `bench`; help and errors show the command as the user typed it.
using var interrupts = new Interrupts();
var host = Host.OfProcess(TimeProvider.System, interrupts.Token);
return interrupts.ExitCodeOf(
    () => new Application(host, [new Suite(host)]).RunAsync(["bench", .. args]), host.TellLoss);
