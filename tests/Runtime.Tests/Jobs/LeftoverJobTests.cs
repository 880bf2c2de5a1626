using Akka.Actor;

namespace FedActors.Runtime.Tests.Jobs;

public class LeftoverJobTests
{
    [Theory(Timeout = Trial.TimeLimit)]
    [ClassData(typeof(BothClocks))]
    public async Task Who_takes_a_job_back_and_waits_hears_nothing_more_of_it(Clock clock)
    {
        using var trial = new Trial(clock);
        using var begun = new ManualResetEventSlim();
        var ended = false;
        await trial.Run(() => new Script((me, message) =>
        {
            trial.Note($"{message}");
            me.Stop();
        })
        {
            OnStart = me =>
            {
                var job = me.Start(TimeSpan.FromMinutes(1), cancelled =>
                {
                    begun.Set();
                    cancelled.WaitHandle.WaitOne();
                    Volatile.Write(ref ended, true);
                    return "late";
                });
                begun.Wait();
                job.CancelAndWait();
                trial.Note($"{Volatile.Read(ref ended)}");
                me.After(TimeSpan.FromMinutes(2), "end");
            },
        });

        Assert.Equal(["True", "end"], trial.Notes);
    }

    [Theory(Timeout = Trial.TimeLimit)]
    [ClassData(typeof(BothClocks))]
    public async Task What_an_actor_leaves_behind_is_taken_back_when_the_run_ends(Clock clock)
    {
        using var trial = new Trial(clock) { Threads = 1 };
        using var begun = new ManualResetEventSlim();
        var ended = false;
        await trial.Run(() => new Script((me, message) =>
        {
            if (message is Terminated) me.Stop();
        })
        {
            OnStart = me => me.Here.Watch(me.Spawn("child", () => new Script((_, _) => { })
            {
                OnStart = child =>
                {
                    child.Start(TimeSpan.FromDays(1000), cancelled =>
                    {
                        begun.Set();
                        cancelled.WaitHandle.WaitOne();
                        ended = true;
                        return "late";
                    });
                    begun.Wait();
                    child.Start(TimeSpan.Zero, _ =>
                    {
                        trial.Note("computed");
                        return "never";
                    }).Cancel();
                    child.Stop();
                },
            })),
        });

        Assert.True(ended);
        Assert.Empty(trial.Notes);
        Assert.Empty(trial.Incidents);
    }

    [Theory(Timeout = Trial.TimeLimit)]
    [ClassData(typeof(BothClocks))]
    public async Task Nobody_is_told_of_a_job_that_the_end_of_the_run_took_back(Clock clock)
    {
        using var trial = new Trial(clock) { Threads = 1 };
        using var begun = new ManualResetEventSlim();
        await trial.Run(() => new Script((_, _) => { })
        {
            OnStart = me =>
            {
                me.Start(TimeSpan.Zero, cancelled =>
                {
                    begun.Set();
                    cancelled.WaitHandle.WaitOne();
                    return "late";
                });
                begun.Wait();
                for (var number = 0; number < 10; number++) me.Start(TimeSpan.Zero, _ => "never");
                me.Stop();
            },
        });

        Assert.Equal(0, trial.DeadLetters);
    }
}
