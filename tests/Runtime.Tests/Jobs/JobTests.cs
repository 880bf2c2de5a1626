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
}
