using FedActors.Runtime.Jobs;

namespace FedActors.Runtime.Tests.Jobs;

public class JobTests
{
    [Theory(Timeout = Trial.TimeLimit)]
    [ClassData(typeof(BothClocks))]
    public async Task Outcomes_arrive_in_the_order_of_simulated_time_and_never_before(Clock clock)
    {
        using var trial = new Trial(clock) { Threads = 1 };
        var isTooEarly = false;
        await trial.Run(() => new Script((me, message) =>
        {
            var minutes = (int)((JobDone)message).Value!;
            trial.Note($"{minutes}");
            isTooEarly |= me.Now.SinceStart.TotalMinutes < minutes;
            if (minutes == 12) me.Stop();
        })
        {
            OnStart = me =>
            {
                foreach (var minutes in new[] { 12, 2, 7 }) me.Start(TimeSpan.FromMinutes(minutes), _ => minutes);
            },
        });

        Assert.Equal(["2", "7", "12"], trial.Notes);
        Assert.False(isTooEarly);
    }

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

    [Theory(Timeout = Trial.TimeLimit)]
    [ClassData(typeof(BothClocks))]
    public async Task What_a_job_throws_is_its_outcome(Clock clock)
    {
        using var trial = new Trial(clock);
        JobDone? done = null;
        long id = 0;
        await trial.Run(() => new Script((me, message) =>
        {
            done = (JobDone)message;
            me.Stop();
        })
        {
            OnStart = me => id = me.Start(TimeSpan.Zero, _ => throw new InvalidOperationException("broken")).Id,
        });

        Assert.Equal("broken", done!.Error!.Message);
        Assert.Equal((id, null, false), (done.Id, done.Value, done.IsCancelled));
        Assert.Empty(trial.Incidents);
    }

    [Theory(Timeout = Trial.TimeLimit)]
    [ClassData(typeof(BothClocks))]
    public async Task A_job_that_would_take_less_than_no_time_is_an_error(Clock clock)
    {
        using var trial = new Trial(clock);

        var error = await Assert.ThrowsAsync<RunFailedException>(() => trial.Run(() => new Script((_, _) => { })
        {
            OnStart = me => me.Start(TimeSpan.FromTicks(-1), _ => "never"),
        }));

        Assert.IsType<ArgumentOutOfRangeException>(error.InnerException);
    }

    [Theory(Timeout = Trial.TimeLimit)]
    [ClassData(typeof(BothClocks))]
    public async Task Of_the_jobs_that_wait_the_one_due_first_is_computed_first(Clock clock)
    {
        using var trial = new Trial(clock) { Threads = 1 };
        using var busy = new ManualResetEventSlim();
        using var allAreAsked = new ManualResetEventSlim();
        using var left = new CountdownEvent(4);
        await trial.Run(() => new Script((_, _) => { })
        {
            OnStart = me =>
            {
                me.Start(TimeSpan.FromHours(100), cancelled =>
                {
                    busy.Set();
                    allAreAsked.Wait(cancelled);
                    return 0;
                });
                busy.Wait();
                foreach (var hours in new[] { 7, 3, 9, 1 })
                    me.Start(TimeSpan.FromHours(hours), _ =>
                    {
                        trial.Note($"{hours}");
                        left.Signal();
                        return hours;
                    });
                allAreAsked.Set();
                left.Wait();
                me.Stop();
            },
        });

        Assert.Equal(["1", "3", "7", "9"], trial.Notes);
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
