using System.Collections.Immutable;
using Akka.Actor;

namespace FedActors.Engine;

/// <summary>Actors of other systems that are told about rounds.</summary>
internal sealed class Watchers
{
    private ImmutableArray<IActorRef> _all = [];

    public void Add(IActorRef watcher) =>
        ImmutableInterlocked.Update(ref _all, static (all, one) => all.Contains(one) ? all : all.Add(one), watcher);

    public void Remove(IActorRef watcher) =>
        ImmutableInterlocked.Update(ref _all, static (all, one) => all.Remove(one), watcher);

    public void Tell(object message)
    {
        foreach (var watcher in _all) watcher.Tell(message, ActorRefs.NoSender);
    }
}
