using FedActors.Runtime.Virtual;
using FsCheck;
using FsCheck.Fluent;

namespace FedActors.Runtime.Tests.Virtual;

public class EventQueueTests
{
    [Fact]
    public void Takes_events_in_the_order_of_time_and_of_adding_as_a_plain_priority_queue_does() =>
        Prop.ForAll(Gen.Choose(0, 6).Two().ListOf().ToArbitrary(), steps =>
        {
            var plain = new PriorityQueue<ScheduledEvent, (long, int)>();
            var queue = new EventQueue();
            long now = 0;
            var order = 0;
            foreach (var (kind, size) in steps)
            {
                if (kind < 4)
                {
                    var scheduled = new ActionEvent(() => { }, null);
                    var time = now + (size == 6 ? 1_000_000_007L * order : size);
                    plain.Enqueue(scheduled, (time, order++));
                    queue.Add(time, scheduled);
                }
                else if (plain.TryDequeue(out var expected, out var priority))
                {
                    Assert.True(queue.TryTake(out now, out var taken));
                    Assert.Same(expected, taken);
                    Assert.Equal(priority.Item1, now);
                    Assert.Equal(plain.TryPeek(out _, out var next) && next.Item1 == now, queue.IsDueNow);
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
    public void Events_of_any_times_come_out_as_a_stable_sort_puts_them() => Prop.ForAll(
        Gen.Choose(0, 62).Zip(Gen.Choose(0, int.MaxValue), (bits, low) => (1L << bits) ^ low).ListOf().ToArbitrary(),
        times =>
        {
            var queue = new EventQueue();
            var added = times.Select(time => (Time: time, Event: new ActionEvent(() => { }, null))).ToList();
            foreach (var (time, scheduled) in added) queue.Add(time, scheduled);

            foreach (var (time, scheduled) in added.OrderBy(entry => entry.Time))
            {
                Assert.True(queue.TryTake(out var takenTime, out var taken));
                Assert.Equal(time, takenTime);
                Assert.Same(scheduled, taken);
            }
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Refuses_an_event_in_the_past()
    {
        var queue = new EventQueue();
        queue.Add(10, new ActionEvent(() => { }, null));
        queue.TryTake(out _, out _);

        Assert.Throws<ArgumentOutOfRangeException>(() => queue.Add(9, new ActionEvent(() => { }, null)));
    }
}
