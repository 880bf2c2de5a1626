using Akka.Actor;
using FedActors.Runtime.Jobs;
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

    [Fact(Timeout = Trial.TimeLimit)]
    public async Task A_simulated_timer_fires_at_its_very_time_and_those_of_one_time_in_the_order_of_asking()
    {
        using var trial = new Trial(Clock.Virtual);
        await trial.Run(() => new Script((me, message) =>
        {
            trial.Note($"{me.Now.SinceStart.TotalHours} {message}");
            if (message is "last") me.Stop();
        })
        {
            OnStart = me =>
            {
                me.After(TimeSpan.FromHours(1000), "last");
                me.After(TimeSpan.FromHours(5), "a");
                me.After(TimeSpan.FromHours(2), "first");
                me.After(TimeSpan.FromHours(5), "b");
            },
        });

        Assert.Equal(["2 first", "5 a", "5 b", "1000 last"], trial.Notes);
    }

    [Fact(Timeout = Trial.TimeLimit)]
    public async Task What_a_message_causes_at_once_comes_before_the_next_timer_of_the_same_time()
    {
        using var trial = new Trial(Clock.Virtual);
        await trial.Run(() => new Script((me, message) =>
        {
            trial.Note($"{message}");
            if (message is "a") me.Me.Tell("caused by a");
            if (message is "b") me.Stop();
        })
        {
            OnStart = me =>
            {
                me.After(TimeSpan.FromSeconds(1), "a");
                me.After(TimeSpan.FromSeconds(1), "b");
            },
        });

        Assert.Equal(["a", "caused by a", "b"], trial.Notes);
    }

    [Fact(Timeout = Trial.TimeLimit)]
    public async Task A_timer_without_delay_fires_after_everything_else_of_its_instant()
    {
        using var trial = new Trial(Clock.Virtual);
        await trial.Run(() => new Script((me, message) =>
        {
            trial.Note($"{me.Now.SinceStart.TotalSeconds} {(message is JobDone ? "job" : message)}");
            if (message is "a")
            {
                me.After(TimeSpan.Zero, "at the end");
                me.Start(TimeSpan.Zero, _ => 0);
                me.Me.Tell("message");
            }
            if (message is "later") me.Stop();
        })
        {
            OnStart = me =>
            {
                me.After(TimeSpan.FromSeconds(1), "a");
                me.After(TimeSpan.FromSeconds(1), "b");
                me.After(TimeSpan.FromSeconds(2), "later");
            },
        });

        Assert.Equal(["1 a", "1 message", "1 b", "1 job", "1 at the end", "2 later"], trial.Notes);
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

    [Fact(Timeout = Trial.TimeLimit)]
    public async Task A_simulated_periodic_timer_is_never_late()
    {
        using var trial = new Trial(Clock.Virtual);
        await trial.Run(() => new Script((me, _) =>
        {
            trial.Note($"{me.Now.SinceStart.TotalSeconds}");
            if (trial.Notes.Count == 4) me.Stop();
        })
        {
            OnStart = me => me.Timers.StartPeriodicTimer("tick", "tick", TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(1)),
        });

        Assert.Equal(["30", "90", "150", "210"], trial.Notes);
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
