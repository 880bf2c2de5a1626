using System.Globalization;
using Akka.Configuration;
using Akka.Dispatch;

namespace FedActors.Runtime.Virtual;

/// <summary>Makes the dispatcher of a simulated run. Akka finds it by its name in the configuration.</summary>
internal sealed class DeterministicDispatcherConfigurator : MessageDispatcherConfigurator
{
    private readonly DeterministicDispatcher _dispatcher;

    /// <summary>Called by Akka.</summary>
    public DeterministicDispatcherConfigurator(Config config, IDispatcherPrerequisites prerequisites)
        : base(config, prerequisites) =>
        _dispatcher = new DeterministicDispatcher(this, (VirtualScheduler)prerequisites.Scheduler, Order(config))
        {
            Throughput = config.GetInt("throughput"),
        };

    /// <inheritdoc/>
    public override MessageDispatcher Dispatcher() => _dispatcher;

    private static IRunOrder Order(Config config) => config.GetString("shuffle-seed", null) is { Length: > 0 } seed
        ? new ShuffledOrder(ulong.Parse(seed, CultureInfo.InvariantCulture))
        : new FirstComeOrder();
}
