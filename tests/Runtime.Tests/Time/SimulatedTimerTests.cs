using Akka.Actor;
using FedActors.Runtime.Jobs;

namespace FedActors.Runtime.Tests.Time;

public class SimulatedTimerTests
{
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
}
