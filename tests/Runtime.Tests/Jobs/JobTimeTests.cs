using FedActors.Runtime.Jobs;

namespace FedActors.Runtime.Tests.Jobs;

public class JobTimeTests
{
    [Fact(Timeout = Trial.TimeLimit)]
    public async Task A_simulated_outcome_arrives_at_its_time_whatever_the_job_really_takes()
    {
        using var trial = new Trial(Clock.Virtual) { Threads = 2 };
        using var laterIsComputed = new ManualResetEventSlim();
        await trial.Run(() => new Script((me, message) =>
        {
            trial.Note($"{me.Now.SinceStart.TotalSeconds} {((JobDone)message).Value}");
            if (trial.Notes.Count == 2) me.Stop();
        })
        {
            OnStart = me =>
            {
                me.Start(TimeSpan.FromSeconds(20), _ =>
                {
                    laterIsComputed.Set();
                    return "slow device";
                });
                me.Start(TimeSpan.FromSeconds(10), cancelled =>
                {
                    laterIsComputed.Wait(cancelled);
                    return "fast device";
                });
            },
        });

        Assert.Equal(["10 fast device", "20 slow device"], trial.Notes);
    }

    [Fact(Timeout = Trial.TimeLimit)]
    public async Task On_the_wall_an_outcome_waits_for_the_worker_where_that_is_slower_than_the_device()
    {
        using var trial = new Trial(Clock.Wall);
        using var deviceIsDone = new ManualResetEventSlim();
        await trial.Run(() => new Script((me, message) =>
        {
            trial.Note(message is JobDone done ? $"{done.Value}" : "timer");
            if (message is JobDone) me.Stop();
            else deviceIsDone.Set();
        })
        {
            OnStart = me =>
            {
                me.Start(TimeSpan.Zero, cancelled =>
                {
                    deviceIsDone.Wait(cancelled);
                    return "job";
                });
                me.After(TimeSpan.FromSeconds(1), "the device is done long since");
            },
        });

        Assert.Equal(["timer", "job"], trial.Notes);
    }

    [Fact(Timeout = Trial.TimeLimit)]
    public async Task A_trivial_job_of_a_simulation_runs_where_it_is_awaited()
    {
        using var trial = new Trial(Clock.Virtual);
        int? worker = null;
        var simulation = 0;
        await trial.Run(() => new Script((me, message) =>
        {
            trial.Note($"{me.Now.SinceStart.TotalSeconds} {((JobDone)message).Value}");
            me.Stop();
        })
        {
            OnStart = me =>
            {
                simulation = Environment.CurrentManagedThreadId;
                var work = new Work(_ => worker = Environment.CurrentManagedThreadId) { IsTrivial = true };
                me.Start(TimeSpan.FromSeconds(5), work);
            },
        });

        Assert.Equal(simulation, worker);
        Assert.Equal([$"5 {simulation}"], trial.Notes);
    }
}
