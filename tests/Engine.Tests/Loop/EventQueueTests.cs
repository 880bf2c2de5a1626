using FedActors.Engine.Jobs;
using FedActors.Engine.Loop;
using FsCheck;
using FsCheck.Fluent;

namespace FedActors.Engine.Tests.Loop;

public sealed class EventQueueTests : IDisposable
{
    private readonly JobPool _pool = new(1);
    private readonly EventLoop _loop;

    public EventQueueTests() => _loop = new EventLoop(_pool);

    public void Dispose()
    {
        _loop.Dispose();
        _pool.Dispose();
    }

    [Fact]
    public void Takes_events_in_the_order_of_time_and_of_adding_as_a_plain_priority_queue_does() =>
        Prop.ForAll(Gen.Choose(0, 6).Two().ListOf().ToArbitrary(), steps =>
        {
            var plain = new PriorityQueue<ScheduledEvent, (long, int)>();
            var queue = new EventQueue();
            var cell = ActorCell.Root(_loop);
            long now = 0;
            var order = 0;
            foreach (var (kind, size) in steps)
            {
                if (kind < 4)
                {
                    var scheduled = new ScheduledMessage(cell, order);
                    var time = now + (size == 6 ? 1_000_000_007L * order : size);
                    plain.Enqueue(scheduled, (time, order++));
                    queue.Add(time, scheduled);
                }
                else if (plain.TryDequeue(out var expected, out var priority))
                {
                    Assert.True(queue.TryTake(out now, out var taken));
                    Assert.Same(expected, taken);
                    Assert.Equal(priority.Item1, now);
                }
                Assert.Equal(plain.Count, queue.Count);
            }
            while (plain.TryDequeue(out var expected, out _))
            {
                Assert.True(queue.TryTake(out _, out var taken));
                Assert.Same(expected, taken);
            }
            Assert.False(queue.TryTake(out _, out _));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Refuses_an_event_in_the_past()
    {
        var queue = new EventQueue();
        var cell = ActorCell.Root(_loop);
        queue.Add(10, new ScheduledMessage(cell, "a"));
        queue.TryTake(out _, out _);

        Assert.Throws<ArgumentOutOfRangeException>(() => queue.Add(9, new ScheduledMessage(cell, "b")));
    }
}
