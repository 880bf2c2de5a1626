using System.Diagnostics;
using FedActors.Actors;
using FedActors.Engine.Jobs;
using FedActors.Engine.Loop;

namespace FedActors.Bench.Actors;

/// <summary>Messages per second: 1,000 actors, each of which passes what it gets on to another, with many messages in flight.</summary>
internal static class MessageRing
{
    private const int Actors = 1000, Messages = 20_000_000;

    public static double MessagesPerSecond(int inFlight)
    {
        using var pool = new JobPool(1);
        using var loop = new EventLoop(pool);
        var top = loop.Spawn("ring", () => new Ring(inFlight));
        var clock = Stopwatch.StartNew();
        loop.Run(top, CancellationToken.None);
        return loop.Delivered / clock.Elapsed.TotalSeconds;
    }

    private sealed record Token;

    private sealed record Done;

    private sealed class Ring(int inFlight) : Actor
    {
        private int _done;

        protected override void Started()
        {
            var nodes = new Node[Actors];
            var refs = new ActorRef[Actors];
            for (var i = 0; i < Actors; i++)
                refs[i] = Context.Spawn("node", i, number => nodes[number] = new Node());
            for (var i = 0; i < Actors; i++)
                nodes[i].Link(refs[(i + 7) % Actors], Context.Self, Messages / Actors);
            for (var i = 0; i < inFlight; i++) refs[i * 13 % Actors].Tell(new Token());
        }

        protected override void Receive(object message)
        {
            if (message is Done && ++_done == 1) Context.Stop(Context.Self);
        }
    }

    private sealed class Node : Actor
    {
        private ActorRef _next = null!, _ring = null!;
        private int _left;

        public void Link(ActorRef next, ActorRef ring, int messages) => (_next, _ring, _left) = (next, ring, messages);

        protected override void Receive(object message)
        {
            if (--_left > 0) _next.Tell(message);
            else _ring.Tell(new Done());
        }
    }
}
