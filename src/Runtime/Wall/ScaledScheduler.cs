using Akka.Actor;
using Akka.Configuration;
using Akka.Dispatch;
using Akka.Event;

namespace FedActors.Runtime.Wall;

/// <summary>
/// The clock of a run in real time: Akka's own scheduler, on which the time of the run passes <c>fedactors.speed</c>
/// times as fast as that on the wall. Its ticks are ten milliseconds of the wall's.
/// </summary>
internal sealed class ScaledScheduler : SchedulerBase, IDisposable
{
    private readonly HashedWheelTimerScheduler _wheel;
    private readonly double _speed;
    private readonly TimeSpan _start;
    private long _lastDue;
    private int _repeated;

    /// <summary>Called by Akka.</summary>
    public ScaledScheduler(Config config, ILoggingAdapter log)
        : base(config, log)
    {
        _wheel = new HashedWheelTimerScheduler(config, log);
        _speed = config.GetDouble("fedactors.speed");
        _start = _wheel.HighResMonotonicClock;
    }

    /// <inheritdoc/>
    public override TimeSpan MonotonicClock => (_wheel.HighResMonotonicClock - _start) * _speed;

    /// <inheritdoc/>
    public override TimeSpan HighResMonotonicClock => MonotonicClock;

    /// <inheritdoc/>
    protected override DateTimeOffset TimeNow => DateTimeOffset.UnixEpoch + MonotonicClock;

    /// <summary>How long ago, in real time, the last event was due that anyone asked for, cancelled ones included.</summary>
    internal TimeSpan Idle => Volatile.Read(ref _repeated) > 0
        ? TimeSpan.Zero
        : (MonotonicClock - new TimeSpan(Interlocked.Read(ref _lastDue))) / _speed;

    /// <inheritdoc/>
    public void Dispose() => _wheel.Dispose();

    /// <summary>Something happens now.</summary>
    internal void Touch() => Note(TimeSpan.Zero);

    /// <inheritdoc/>
    protected override void InternalScheduleTellOnce(
        TimeSpan delay, ICanTell receiver, object message, IActorRef sender, ICancelable cancelable) =>
        ((ITellScheduler)_wheel).ScheduleTellOnce(Real(delay), receiver, message, sender, cancelable);

    /// <inheritdoc/>
    protected override void InternalScheduleTellRepeatedly(
        TimeSpan initialDelay, TimeSpan interval, ICanTell receiver, object message, IActorRef sender, ICancelable cancelable) =>
        ((ITellScheduler)_wheel).ScheduleTellRepeatedly(
            Real(initialDelay), Repeated(interval, cancelable), receiver, message, sender, cancelable);

    /// <inheritdoc/>
    protected override void InternalScheduleOnce(TimeSpan delay, Action action, ICancelable cancelable) =>
        ((IScheduler)_wheel).Advanced.ScheduleOnce(Real(delay), action, cancelable);

    /// <inheritdoc/>
    protected override void InternalScheduleOnce(TimeSpan delay, IRunnable action, ICancelable cancelable) =>
        _wheel.ScheduleOnce(Real(delay), action, cancelable);

    /// <inheritdoc/>
    protected override void InternalScheduleRepeatedly(
        TimeSpan initialDelay, TimeSpan interval, Action action, ICancelable cancelable) =>
        ((IScheduler)_wheel).Advanced.ScheduleRepeatedly(Real(initialDelay), Repeated(interval, cancelable), action, cancelable);

    /// <inheritdoc/>
    protected override void InternalScheduleRepeatedly(
        TimeSpan initialDelay, TimeSpan interval, IRunnable action, ICancelable cancelable) =>
        _wheel.ScheduleRepeatedly(Real(initialDelay), Repeated(interval, cancelable), action, cancelable);

    private TimeSpan Real(TimeSpan simulated)
    {
        Note(simulated);
        return simulated / _speed;
    }

    /// <summary>What is repeated will be due again until it is cancelled.</summary>
    private TimeSpan Repeated(TimeSpan interval, ICancelable? cancelable)
    {
        Interlocked.Increment(ref _repeated);
        cancelable?.Token.Register(() =>
        {
            Touch();
            Interlocked.Decrement(ref _repeated);
        });
        return interval / _speed;
    }

    private void Note(TimeSpan delay)
    {
        var due = (MonotonicClock + delay).Ticks;
        for (var last = Interlocked.Read(ref _lastDue); due > last;)
        {
            var found = Interlocked.CompareExchange(ref _lastDue, due, last);
            if (found == last) return;
            last = found;
        }
    }
}
