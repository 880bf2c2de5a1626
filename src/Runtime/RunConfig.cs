using Akka.Configuration;

namespace FedActors.Runtime;

/// <summary>How Akka is set up for a run.</summary>
internal static class RunConfig
{
    // Quiet: what goes wrong is an incident, and dead letters are counted. Nothing may happen at the end of the process.
    private const string Quiet = """
        akka {
          loggers = []
          loggers-dispatcher = "akka.actor.internal-dispatcher"
          loglevel = OFF
          stdout-loglevel = OFF
          log-dead-letters = off
          log-dead-letters-during-shutdown = off
          coordinated-shutdown { run-by-clr-shutdown-hook = off, run-by-actor-system-terminate = off }
        }
        """;

    /// <summary>One thread, a virtual clock.</summary>
    public static Config Virtual { get; } = ConfigurationFactory.ParseString("""
        akka {
          scheduler.implementation = "FedActors.Runtime.Virtual.VirtualScheduler, FedActors.Runtime"
          actor {
            default-dispatcher {
              type = "FedActors.Runtime.Virtual.DeterministicDispatcherConfigurator, FedActors.Runtime"
              throughput = 100
            }
            # Akka's own actors live on other threads: the guardians, the event stream's.
            internal-dispatcher { type = Dispatcher, executor = thread-pool-executor, throughput = 5 }
          }
        }
        fedactors.crowd-mailbox.mailbox-type = "FedActors.Runtime.Virtual.SmallMailbox, FedActors.Runtime"
        """).WithFallback(ConfigurationFactory.ParseString(Quiet));

    /// <summary>Akka's own dispatcher and scheduler, the latter at the speed of the run.</summary>
    public static Config Wall { get; } = ConfigurationFactory.ParseString("""
        akka.scheduler.implementation = "FedActors.Runtime.Wall.ScaledScheduler, FedActors.Runtime"
        fedactors.crowd-mailbox.mailbox-type = "Akka.Dispatch.UnboundedMailbox"
        """).WithFallback(ConfigurationFactory.ParseString(Quiet));
}
