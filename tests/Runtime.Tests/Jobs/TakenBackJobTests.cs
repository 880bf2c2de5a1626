using FedActors.Runtime.Jobs;

namespace FedActors.Runtime.Tests.Jobs;

public class TakenBackJobTests
{
    private static readonly TimeSpan Far = TimeSpan.FromDays(1000);

    [Theory(Timeout = Trial.TimeLimit)]
    [ClassData(typeof(BothClocks))]
    public async Task A_job_that_no_worker_began_is_never_computed_and_its_end_comes_at_once(Clock clock)
    {
        using var trial = new Trial(clock) { Threads = 1 };
        using var busy = new ManualResetEventSlim();
        using var gate = new ManualResetEventSlim();
        await trial.Run(() => new Script((me, message) =>
        {
            var done = (JobDone)message;
            trial.Note($"{done.Value} {done.IsCancelled} {done.Error is null}");
            // The only worker is busy until the other job's end has come.
            gate.Set();
            if (!done.IsCancelled) me.Stop();
        })
        {
            OnStart = me =>
            {
                me.Start(TimeSpan.FromMinutes(1), cancelled =>
                {
                    busy.Set();
                    gate.Wait(cancelled);
                    return "first";
                });
                busy.Wait();
                me.Start(Far, _ =>
                {
                    trial.Note("computed");
                    return "second";
                }).Cancel();
            },
        });

        Assert.Equal([" True True", "first False True"], trial.Notes);
    }

    [Theory(Timeout = Trial.TimeLimit)]
    [ClassData(typeof(BothClocks))]
    public async Task The_end_of_a_running_job_comes_at_once_but_not_before_it_has_ended(Clock clock)
    {
        using var trial = new Trial(clock);
        using var begun = new ManualResetEventSlim();
        var ended = false;
        await trial.Run(() => new Script((me, message) =>
        {
            trial.Note($"{((JobDone)message).IsCancelled} {Volatile.Read(ref ended)} {me.Now.SinceStart < Far}");
            me.Stop();
        })
        {
            OnStart = me =>
            {
                var job = me.Start(Far, cancelled =>
                {
                    begun.Set();
                    cancelled.WaitHandle.WaitOne();
                    Volatile.Write(ref ended, true);
                    return "late";
                });
                begun.Wait();
                job.Cancel();
                job.Cancel();
            },
        });

        Assert.Equal(["True True True"], trial.Notes);
        Assert.Equal(0, trial.DeadLetters);
    }

    [Fact(Timeout = Trial.TimeLimit)]
    public async Task In_a_simulation_the_end_of_a_job_comes_in_the_instant_of_its_taking_back()
    {
        using var trial = new Trial(Clock.Virtual);
        IJobHandle job = null!;
        await trial.Run(() => new Script((me, message) =>
        {
            trial.Note($"{me.Now.SinceStart.TotalSeconds} {message.GetType().Name}");
            if (message is string) job.Cancel();
            else me.Stop();
        })
        {
            OnStart = me =>
            {
                job = me.Start(Far, new Work(_ => throw new InvalidOperationException("computed")) { IsTrivial = true });
                me.After(TimeSpan.FromSeconds(3), "take it back");
            },
        });

        Assert.Equal(["3 String", "3 JobDone"], trial.Notes);
    }

    [Theory(Timeout = Trial.TimeLimit)]
    [ClassData(typeof(BothClocks))]
    public async Task A_job_that_is_computed_but_not_yet_due_can_be_taken_back(Clock clock)
    {
        using var trial = new Trial(clock) { Threads = 1 };
        using var computed = new ManualResetEventSlim();
        await trial.Run(() => new Script((me, message) =>
        {
            var done = (JobDone)message;
            trial.Note($"{done.IsCancelled} {done.Value}");
            me.Stop();
        })
        {
            OnStart = me =>
            {
                var job = me.Start(Far, _ => "computed");
                // The only worker has left that one when it begins this one.
                me.Start(Far, _ =>
                {
                    computed.Set();
                    return "next";
                });
                computed.Wait();
                job.Cancel();
            },
        });

        Assert.Equal(["True "], trial.Notes);
    }

    [Theory(Timeout = Trial.TimeLimit)]
    [ClassData(typeof(BothClocks))]
    public async Task A_job_that_is_over_cannot_be_taken_back(Clock clock)
    {
        using var trial = new Trial(clock);
        IJobHandle job = null!;
        await trial.Run(() => new Script((me, message) =>
        {
            trial.Note(message is JobDone done ? $"{done.Value} {done.IsCancelled}" : $"{message}");
            if (message is "end")
            {
                me.Stop();
                return;
            }
            job.Cancel();
            job.CancelAndWait();
            me.After(TimeSpan.FromMinutes(1), "end");
        })
        {
            OnStart = me => job = me.Start(TimeSpan.FromSeconds(1), _ => "value"),
        });

        Assert.Equal(["value False", "end"], trial.Notes);
    }
}
