using System.Diagnostics;
using Akka.Actor;
using Akka.Configuration;
using FedActors.Runtime.Jobs;
using FedActors.Runtime.Virtual;

namespace FedActors.Bench.Actors;

/// <summary>Measures messages per second: 1,000 actors pass many messages round a ring.</summary>
internal static class MessageRing
{
    private const int Actors = 1000, Messages = 5_000_000;

    public static double MessagesPerSecond(int inFlight)
    {
        using var pool = new JobPool(1);
        using var host = new VirtualHost(pool, _ => { }, Config.Empty);
        var clock = Stopwatch.StartNew();
        host.Run(Props.Create<Ring>(inFlight), "ring", CancellationToken.None);
        return host.Sent / clock.Elapsed.TotalSeconds;
    }

    private sealed record Token;

    private sealed record Link(IActorRef Next);

    private sealed record Done;

    private sealed class Ring(int inFlight) : UntypedActor
    {
        protected override void PreStart()
        {
            var nodes = Enumerable.Range(0, Actors)
                .Select(number => Context.ActorOf(Props.Create<Node>(Messages / Actors), $"node-{number}"))
                .ToArray();
            for (var i = 0; i < Actors; i++) nodes[i].Tell(new Link(nodes[(i + 7) % Actors]));
            for (var i = 0; i < inFlight; i++) nodes[i * 13 % Actors].Tell(new Token());
        }

        protected override void OnReceive(object message)
        {
            if (message is Done) Context.Stop(Self);
        }
    }

    private sealed class Node(int messages) : UntypedActor
    {
        private IActorRef _next = ActorRefs.Nobody;
        private int _left = messages;

        protected override void OnReceive(object message)
        {
            if (message is Link link) _next = link.Next;
            else if (--_left > 0) _next.Tell(message);
            else Context.Parent.Tell(new Done());
        }
    }
}
