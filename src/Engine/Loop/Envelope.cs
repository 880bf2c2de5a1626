using FedActors.Actors;

namespace FedActors.Engine.Loop;

/// <summary>A message on its way.</summary>
internal struct Envelope
{
    public ActorCell Target;
    public ActorRef Sender;
    public object Message;
}
