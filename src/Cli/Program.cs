using FedActors.Cli;
using FedActors.Cli.Commands;

using var interrupts = new Interrupts();
var host = Host.OfProcess(TimeProvider.System, interrupts.Token);
return interrupts.ExitCodeOf(() => new Application(host, AllCommands.For(host)).RunAsync(args), host.TellLoss);
