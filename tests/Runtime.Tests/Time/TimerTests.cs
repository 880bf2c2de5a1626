using Akka.Actor;
using FedActors.Runtime.Time;

namespace FedActors.Runtime.Tests.Time;

public class TimerTests
{
    [Theory(Timeout = Trial.TimeLimit)]
    [ClassData(typeof(BothClocks))]
    public async Task Timers_fire_the_earliest_first_and_never_before_their_time(Clock clock)
    {
        using var trial = new Trial(clock);
        var isTooEarly = false;
        await trial.Run(() => new Script((me, message) =>
        {
            trial.Note($"{message}");
            isTooEarly |= me.Now.SinceStart.TotalMinutes < (int)message;
            if (message is 16) me.Stop();
        })
        {
            OnStart = me =>
            {
                foreach (var minutes in new[] { 16, 6, 1, 11 }) me.After(TimeSpan.FromMinutes(minutes), minutes);
                me.Timers.Cancel(me.After(TimeSpan.FromMinutes(2), 2));
            },
        });

        Assert.Equal(["1", "6", "11", "16"], trial.Notes);
        Assert.False(isTooEarly);
    }

    [Theory(Timeout = Trial.TimeLimit)]
    [ClassData(typeof(BothClocks))]
    public async Task A_timer_without_delay_does_fire(Clock clock)
    {
        using var trial = new Trial(clock);

        await trial.Run(() => new Script((me, _) => me.Stop()) { OnStart = me => me.After(TimeSpan.Zero, "end") });
    }

    [Theory(Timeout = Trial.TimeLimit)]
    [ClassData(typeof(BothClocks))]
    public async Task A_periodic_timer_fires_until_it_is_taken_back(Clock clock)
    {
        using var trial = new Trial(clock);
        await trial.Run(() => new Script((me, message) =>
        {
            trial.Note($"{message}");
            if (trial.Notes.Count == 3) me.Timers.Cancel("tick");
            if (message is "end") me.Stop();
        })
        {
            OnStart = me =>
            {
                me.Timers.StartPeriodicTimer("tick", "tick", TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(1));
                me.After(TimeSpan.FromMinutes(20), "end");
            },
        });

        Assert.Equal(["tick", "tick", "tick", "end"], trial.Notes);
    }

    [Theory(Timeout = Trial.TimeLimit)]
    [ClassData(typeof(BothClocks))]
    public async Task A_timer_of_the_same_key_takes_the_place_of_the_one_before(Clock clock)
    {
        using var trial = new Trial(clock);
        await trial.Run(() => new Script((me, message) =>
        {
            trial.Note($"{message}");
            if (message is "end") me.Stop();
        })
        {
            OnStart = me =>
            {
                me.Timers.StartSingleTimer("key", "before", TimeSpan.FromMinutes(1));
                me.Timers.StartSingleTimer("key", "after", TimeSpan.FromMinutes(2));
                me.After(TimeSpan.FromMinutes(3), "end");
            },
        });

        Assert.Equal(["after", "end"], trial.Notes);
    }

    [Theory(Timeout = Trial.TimeLimit)]
    [ClassData(typeof(BothClocks))]
    public async Task Who_waits_in_vain_is_told_after_the_time_of_the_run(Clock clock)
    {
        using var trial = new Trial(clock);
        Instant told = default;
        await trial.Run(() => new Script((me, message) =>
        {
            if (message is not ReceiveTimeout) return;
            told = me.Now;
            me.Stop();
        })
        {
            OnStart = me =>
            {
                me.Here.SetReceiveTimeout(TimeSpan.FromMinutes(6));
                // Whoever hears something waits anew.
                me.After(TimeSpan.FromMinutes(1), "something");
            },
        });

        if (clock == Clock.Virtual) Assert.Equal(TimeSpan.FromMinutes(7), told.SinceStart);
        else Assert.True(told.SinceStart >= TimeSpan.FromMinutes(6));
    }

    [Theory(Timeout = Trial.TimeLimit)]
    [ClassData(typeof(BothClocks))]
    public async Task A_restarted_actor_does_not_get_the_timers_of_its_former_life(Clock clock)
    {
        using var trial = new Trial(clock);
        await trial.Run(() => new Script((me, _) => me.Stop())
        {
            OnStart = me =>
            {
                me.Spawn("child", () => new Script((child, message) =>
                {
                    if (message is not "fail") trial.Note("a timer of the dead");
                    child.After(TimeSpan.FromMinutes(1), "tick");
                    throw new InvalidOperationException("as told");
                })).Tell("fail");
                me.After(TimeSpan.FromMinutes(3), "end");
            },
        });

        Assert.Empty(trial.Notes);
    }
}
