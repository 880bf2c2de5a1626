using Akka.Actor;

namespace FedActors.Runtime.Tests;

public class CancellationTests
{
    [Theory(Timeout = Trial.TimeLimit)]
    [ClassData(typeof(BothClocks))]
    public async Task A_run_that_is_cancelled_before_it_begins_starts_nobody(Clock clock)
    {
        using var trial = new Trial(clock);
        trial.Cancel();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => trial.Run(() => new Script((_, _) => { })
        {
            OnStart = me =>
            {
                trial.Note("started");
                me.Stop();
            },
        }));

        Assert.Empty(trial.Notes);
        Assert.Equal(0, trial.DeadLetters);
    }

    [Theory(Timeout = Trial.TimeLimit)]
    [ClassData(typeof(BothClocks))]
    public async Task Cancellation_ends_a_run_whose_actors_talk_for_ever(Clock clock)
    {
        using var trial = new Trial(clock);
        var count = 0;
        Script Player(Action<Script> onStart) => new((me, message) =>
        {
            if (Interlocked.Increment(ref count) == 100_000) trial.Cancel();
            me.Here.Sender.Tell(message);
        })
        {
            OnStart = onStart,
            OnStop = me => trial.Note(me.Me.Path.Name),
        };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => trial.Run(() => Player(me => me.Spawn("child", () => Player(_ => { })).Tell("ball", me.Me))));

        Assert.Equal(["child", "top"], trial.Notes);
        Assert.Empty(trial.Incidents);
    }

    [Theory(Timeout = Trial.TimeLimit)]
    [ClassData(typeof(BothClocks))]
    public async Task Cancellation_ends_a_run_in_which_an_actor_talks_to_itself(Clock clock)
    {
        using var trial = new Trial(clock);
        var count = 0;

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => trial.Run(() => new Script((me, message) =>
        {
            if (++count == 100_000) trial.Cancel();
            me.Me.Tell(message);
        })
        {
            OnStart = me => me.Me.Tell("again"),
        }));
    }

    [Theory(Timeout = Trial.TimeLimit)]
    [ClassData(typeof(BothClocks))]
    public async Task Cancellation_does_not_wait_for_the_outcome_of_a_job_and_ends_the_job(Clock clock)
    {
        using var trial = new Trial(clock);
        var ended = false;

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => trial.Run(() => new Script((_, _) => trial.Note("heard"))
        {
            OnStart = me => me.Start(TimeSpan.FromMinutes(1), cancelled =>
            {
                trial.Cancel();
                cancelled.WaitHandle.WaitOne();
                ended = true;
                return "late";
            }),
        }));

        Assert.True(ended);
        Assert.Empty(trial.Notes);
        Assert.Empty(trial.Incidents);
        Assert.Equal(0, trial.DeadLetters);
    }

    [Theory(Timeout = Trial.TimeLimit)]
    [ClassData(typeof(BothClocks))]
    public async Task Cancellation_ends_a_run_that_waits_for_a_timer(Clock clock)
    {
        using var trial = new Trial(clock);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => trial.Run(() => new Script((_, _) => trial.Cancel())
        {
            OnStart = me =>
            {
                me.After(TimeSpan.FromDays(1000), "far away");
                me.Me.Tell("cancel");
            },
        }));
    }
}
