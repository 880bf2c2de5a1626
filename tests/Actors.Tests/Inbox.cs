namespace FedActors.Actors.Tests;

/// <summary>An address behind which nobody lives: it keeps what it is told.</summary>
internal sealed class Inbox(string path) : ActorRef
{
    public List<object> Messages { get; } = [];

    public bool IsStopped { get; set; }

    public override string Path => path;

    public override void Tell(object message) => Messages.Add(message);
}
