using Akka.Actor;
using Akka.Configuration;
using Akka.Dispatch;
using Akka.Event;
using FedActors.Runtime.Time;

namespace FedActors.Runtime.Virtual;

/// <summary>
/// The clock of a simulated run. Time stands still while messages are handled and jumps to the next event when there are none.
/// Events of one time come in the order in which they were asked for; what is asked for without any delay comes when all else of
/// that time is over. Belongs to the thread of the simulation; what other threads ask for before it begins, or when it is over,
/// is Akka's own business and of no consequence.
/// </summary>
internal sealed class VirtualScheduler(Config config, ILoggingAdapter log) : SchedulerBase(config, log)
{
    private readonly EventQueue _events = new();
    private readonly Queue<ScheduledEvent> _atEndOfInstant = [];
    private readonly int _thread = Environment.CurrentManagedThreadId;
    private long _now;

    /// <inheritdoc/>
    public override TimeSpan MonotonicClock => new(Volatile.Read(ref _now));

    /// <inheritdoc/>
    public override TimeSpan HighResMonotonicClock => MonotonicClock;

    /// <inheritdoc/>
    protected override DateTimeOffset TimeNow => DateTimeOffset.UnixEpoch + MonotonicClock;

    internal Instant Now => new(_now);

    /// <summary>Whether the thread at hand is that of the simulation: the one that made its actor system.</summary>
    internal bool IsOwnThread => Environment.CurrentManagedThreadId == _thread;

    /// <summary>Adds an event after a delay; without one, at the end of this instant.</summary>
    internal void Add(TimeSpan delay, ScheduledEvent scheduled)
    {
        if (!IsOwnThread) return;
        if (delay > TimeSpan.Zero) AddAt(Now + delay, scheduled);
        else _atEndOfInstant.Enqueue(scheduled);
    }

    /// <summary>Adds an event at a time, this very instant included.</summary>
    internal void AddAt(Instant due, ScheduledEvent scheduled) => _events.Add(due.Ticks, scheduled);

    /// <summary>Jumps to the next event and lets it happen; false when there is none.</summary>
    internal bool Advance()
    {
        if (!_events.IsDueNow && _atEndOfInstant.TryDequeue(out var last))
        {
            last.Fire();
            return true;
        }

        if (!_events.TryTake(out var time, out var scheduled)) return false;
        Volatile.Write(ref _now, time);
        scheduled.Fire();
        return true;
    }

    /// <inheritdoc/>
    protected override void InternalScheduleTellOnce(
        TimeSpan delay, ICanTell receiver, object message, IActorRef sender, ICancelable cancelable) =>
        Add(delay, new TellEvent(receiver, message, sender, cancelable));

    /// <inheritdoc/>
    protected override void InternalScheduleTellRepeatedly(
        TimeSpan initialDelay, TimeSpan interval, ICanTell receiver, object message, IActorRef sender, ICancelable cancelable) =>
        Add(initialDelay, new RepeatedEvent(this, new TellEvent(receiver, message, sender, cancelable), interval, cancelable));

    /// <inheritdoc/>
    protected override void InternalScheduleOnce(TimeSpan delay, Action action, ICancelable cancelable) =>
        Add(delay, new ActionEvent(action, cancelable));

    /// <inheritdoc/>
    protected override void InternalScheduleOnce(TimeSpan delay, IRunnable action, ICancelable cancelable) =>
        Add(delay, new ActionEvent(action.Run, cancelable));

    /// <inheritdoc/>
    protected override void InternalScheduleRepeatedly(
        TimeSpan initialDelay, TimeSpan interval, Action action, ICancelable cancelable) =>
        Add(initialDelay, new RepeatedEvent(this, new ActionEvent(action, cancelable), interval, cancelable));

    /// <inheritdoc/>
    protected override void InternalScheduleRepeatedly(
        TimeSpan initialDelay, TimeSpan interval, IRunnable action, ICancelable cancelable) =>
        Add(initialDelay, new RepeatedEvent(this, new ActionEvent(action.Run, cancelable), interval, cancelable));
}
