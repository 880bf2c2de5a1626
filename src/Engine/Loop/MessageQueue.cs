namespace FedActors.Engine.Loop;

/// <summary>The messages of this very moment, first in, first out: a ring that doubles when it is full.</summary>
internal sealed class MessageQueue
{
    private Envelope[] _ring = new Envelope[1024];
    private int _head, _tail;

    public void Add(ActorCell target, ActorCell sender, object message)
    {
        var ring = _ring;
        ref var slot = ref ring[_tail & (ring.Length - 1)];
        slot.Target = target;
        slot.Sender = sender;
        slot.Message = message;
        if (++_tail - _head == ring.Length) Grow();
    }

    public bool IsEmpty => _head == _tail;

    public bool TryTake(out Envelope envelope)
    {
        if (_head == _tail)
        {
            envelope = default;
            return false;
        }
        var ring = _ring;
        ref var slot = ref ring[_head++ & (ring.Length - 1)];
        envelope = slot;
        // What a message holds (a whole model, say) must not live on until the slot is used again.
        slot.Message = null!;
        return true;
    }

    private void Grow()
    {
        var larger = new Envelope[2 * _ring.Length];
        var count = _tail - _head;
        for (var i = 0; i < count; i++) larger[i] = _ring[(_head + i) & (_ring.Length - 1)];
        (_ring, _head, _tail) = (larger, 0, count);
    }
}
