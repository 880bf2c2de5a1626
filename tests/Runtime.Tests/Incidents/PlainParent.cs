using Akka.Actor;

namespace FedActors.Runtime.Tests.Incidents;

/// <summary>Leaves its children to Akka, which stops those that cannot start, and restarts the others.</summary>
internal sealed class PlainParent : UntypedActor
{
    protected override void PreStart()
    {
        var child = Context.Watch(Context.ActorOf(Script.Of(() => new Script(Handle)), "child"));
        child.Tell("fail");
        child.Tell("end");
        Context.Watch(Context.ActorOf(Script.Of(() => throw new InvalidOperationException("not even born")), "stillborn"));
    }

    protected override void OnReceive(object message)
    {
        if (message is Terminated ended) Context.Unwatch(ended.ActorRef);
        if (!Context.GetChildren().Any()) Context.Stop(Self);
    }

    private static void Handle(Script me, object message)
    {
        if (message is "fail") throw new InvalidOperationException("as told");
        me.Stop();
    }
}
