using FedActors.Cli;

using var interrupts = new Interrupts();
return await new Application(Host.OfProcess(TimeProvider.System, interrupts.Token)).RunAsync(args);
