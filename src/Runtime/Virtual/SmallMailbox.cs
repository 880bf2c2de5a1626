using Akka.Actor;
using Akka.Configuration;
using Akka.Dispatch;
using Akka.Dispatch.MessageQueues;

namespace FedActors.Runtime.Virtual;

/// <summary>
/// A mailbox for actors of which there are very many: it costs next to nothing until a second message waits. It belongs to one
/// thread, so it is for actors of a simulated run alone.
/// </summary>
internal sealed class SmallMailbox(Settings settings, Config config)
    : MailboxType(settings, config), IProducesMessageQueue<SmallMailbox.Letters>
{
    /// <inheritdoc/>
    public override IMessageQueue Create(IActorRef owner, ActorSystem system) => new Letters();

    internal sealed class Letters : IMessageQueue, IUnboundedMessageQueueSemantics
    {
        private Envelope _first;
        private bool _hasFirst;
        private Queue<Envelope>? _rest;

        public bool HasMessages => _hasFirst;

        public int Count => (_hasFirst ? 1 : 0) + (_rest?.Count ?? 0);

        public void Enqueue(IActorRef receiver, Envelope envelope)
        {
            if (_hasFirst) (_rest ??= []).Enqueue(envelope);
            else (_first, _hasFirst) = (envelope, true);
        }

        public bool TryDequeue(out Envelope envelope)
        {
            envelope = _first;
            if (!_hasFirst) return false;
            if (_rest is { Count: > 0 }) _first = _rest.Dequeue();
            else (_first, _hasFirst, _rest) = (default, false, null);
            return true;
        }

        public void CleanUp(IActorRef owner, IMessageQueue deadletters)
        {
            while (TryDequeue(out var envelope)) deadletters.Enqueue(owner, envelope);
        }
    }
}
