using FedActors.Actors.Jobs;

namespace FedActors.Engine.Tests.Loop;

public sealed class JobTests : IDisposable
{
    private readonly LoopFixture _fixture = new(threads: 1);

    public void Dispose() => _fixture.Dispose();

    [Fact]
    public void An_outcome_arrives_when_the_simulated_time_is_over_whatever_the_job_really_takes()
    {
        _fixture.Run(() => new Script((me, message) =>
        {
            _fixture.Log.Add($"{me.Now.SinceStart.TotalSeconds} {message}");
            if (_fixture.Log.Count == 2) me.Stop(me.Self);
        })
        {
            OnStart = me =>
            {
                me.Start(new Work(_ => "slow"), TimeSpan.FromSeconds(20), outcome => outcome.Value!);
                me.Start(new Work(_ => "fast"), TimeSpan.FromSeconds(10), outcome => outcome.Value!);
            },
        });

        Assert.Equal(["10 fast", "20 slow"], _fixture.Log);
    }

    [Fact]
    public void What_a_job_throws_is_an_outcome()
    {
        Exception? error = null;
        _fixture.Run(() => new Script((me, message) => { error = (Exception)message; me.Stop(me.Self); })
        {
            OnStart = me => me.Start(new Work(_ => throw new InvalidOperationException("broken")), TimeSpan.Zero, outcome => outcome.Error!),
        });

        Assert.Equal("broken", error!.Message);
    }

    [Fact]
    public void A_withdrawn_job_is_not_computed_and_sends_nothing()
    {
        using var gate = new ManualResetEventSlim();
        var computed = false;
        _fixture.Run(() => new Script((me, message) => { _fixture.Log.Add((string)message); me.Stop(me.Self); })
        {
            OnStart = me =>
            {
                // The only worker is busy until the second job has been withdrawn.
                me.Start(new Work(cancelled => { gate.Wait(cancelled); return "first"; }), TimeSpan.FromSeconds(2), outcome => outcome.Value!);
                me.Start(new Work(_ => { computed = true; return "second"; }), TimeSpan.FromSeconds(1), outcome => outcome.Value!).Cancel();
                gate.Set();
            },
        });

        Assert.Equal(["first"], _fixture.Log);
        Assert.False(computed);
    }

    [Fact]
    public void A_running_job_that_is_withdrawn_has_ended_when_Cancel_returns()
    {
        using var started = new ManualResetEventSlim();
        var ended = false;
        _fixture.Run(() => new Script((me, _) => me.Stop(me.Self))
        {
            OnStart = me =>
            {
                var job = me.Start(
                    new Work(cancelled => { started.Set(); cancelled.WaitHandle.WaitOne(); ended = true; return "late"; }),
                    TimeSpan.FromSeconds(1),
                    outcome => outcome.Value!);
                started.Wait();
                job.Cancel();
                _fixture.Log.Add($"{ended}");
                me.Schedule(TimeSpan.FromSeconds(2), "end");
            },
        });

        Assert.Equal(["True"], _fixture.Log);
    }

    [Fact]
    public void Cancelling_the_run_does_not_wait_for_the_outcome_of_a_job_and_ends_the_job()
    {
        using var cancel = new CancellationTokenSource();
        var ended = false;

        Assert.Throws<OperationCanceledException>(() => _fixture.Run(
            () => new Script((_, _) => _fixture.Log.Add("heard"))
            {
                OnStart = me => me.Start(
                    new Work(cancelled => { cancel.Cancel(); cancelled.WaitHandle.WaitOne(); ended = true; return "late"; }),
                    TimeSpan.FromSeconds(1),
                    outcome => outcome.Value!),
            },
            cancel.Token));
        _fixture.Loop.Dispose();

        Assert.True(ended);
        Assert.Empty(_fixture.Log);
        Assert.Empty(_fixture.Incidents);
    }

    [Fact]
    public void The_jobs_of_an_actor_that_stops_are_withdrawn()
    {
        using var started = new ManualResetEventSlim();
        var ended = false;
        _fixture.Run(() => new Script((me, _) => me.Stop(me.Self))
        {
            OnStart = me =>
            {
                var child = me.Spawn("child", () => new Script((_, _) => _fixture.Log.Add("heard"))
                {
                    OnStart = own => own.Start(
                        new Work(cancelled => { started.Set(); cancelled.WaitHandle.WaitOne(); ended = true; return "late"; }),
                        TimeSpan.FromSeconds(1),
                        outcome => outcome.Value!),
                });
                started.Wait();
                me.Stop(child);
                me.Schedule(TimeSpan.FromSeconds(2), "end");
            },
        });

        Assert.True(ended);
        Assert.Empty(_fixture.Log);
    }

    [Fact]
    public void Of_the_jobs_that_wait_the_one_due_first_is_computed_first()
    {
        using var gate = new ManualResetEventSlim();
        var order = new List<int>();
        _fixture.Run(() => new Script((me, message) => { if (message is 9) me.Stop(me.Self); })
        {
            OnStart = me =>
            {
                me.Start(new Work(cancelled => { gate.Wait(cancelled); return 0; }), TimeSpan.Zero, outcome => outcome.Value!);
                foreach (var due in new[] { 7, 3, 9, 1 })
                    me.Start(new Work(_ => { order.Add(due); return due; }), TimeSpan.FromSeconds(due), outcome => outcome.Value!);
                gate.Set();
            },
        });

        Assert.Equal([1, 3, 7, 9], order);
    }

    private sealed class Work(Func<CancellationToken, object> run) : IJob
    {
        public object Run(IWorkshop workshop, CancellationToken cancelled) => run(cancelled);
    }
}
