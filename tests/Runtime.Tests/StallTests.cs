using Akka.Actor;
using FedActors.Runtime.Tests.Incidents;

namespace FedActors.Runtime.Tests;

public class StallTests
{
    private static readonly TimeSpan Short = TimeSpan.FromSeconds(1);

    [Theory(Timeout = Trial.TimeLimit)]
    [ClassData(typeof(BothClocks))]
    public async Task A_run_in_which_nothing_is_left_to_happen_is_an_error_and_does_not_hang(Clock clock)
    {
        using var trial = new Trial(clock) { Patience = Short };

        var error = await Assert.ThrowsAsync<RunStalledException>(() => trial.Run(() => new Script(
            (_, message) => trial.Note($"{message}"))
        {
            OnStart = me => me.After(TimeSpan.FromMinutes(3), "the last thing to happen"),
            OnStop = _ => trial.Note("stopped"),
        }));

        var incident = Assert.Single(trial.Incidents);
        Assert.Equal(("/", "none", Directive.Stop), incident.Summary());
        Assert.Same(error, incident.Error);
        Assert.Equal(["the last thing to happen", "stopped"], trial.Notes);
        Assert.True(incident.At.SinceStart >= TimeSpan.FromMinutes(3));
    }

    [Fact(Timeout = Trial.TimeLimit)]
    public async Task A_simulation_tells_when_it_stalled()
    {
        using var trial = new Trial(Clock.Virtual);

        var error = await Assert.ThrowsAsync<RunStalledException>(() => trial.Run(() => new Script((_, _) => { })
        {
            OnStart = me => me.After(TimeSpan.FromMinutes(3), "the last thing to happen"),
        }));

        Assert.Equal("the run stalled at 00:03:00: no message and no timer is left", error.Message);
    }

    [Theory(Timeout = Trial.TimeLimit)]
    [ClassData(typeof(BothClocks))]
    public async Task A_run_that_waits_for_a_timer_or_for_a_job_has_not_stalled(Clock clock)
    {
        using var trial = new Trial(clock) { Patience = Short };
        await trial.Run(() => new Script((me, message) =>
        {
            if (message is "work") me.Start(TimeSpan.FromMinutes(25), _ => "done");
            else me.Stop();
        })
        {
            OnStart = me => me.After(TimeSpan.FromMinutes(25), "work"),
        });

        Assert.Empty(trial.Incidents);
    }

    [Theory(Timeout = Trial.TimeLimit)]
    [ClassData(typeof(BothClocks))]
    public async Task A_run_that_lives_on_a_periodic_timer_has_not_stalled(Clock clock)
    {
        using var trial = new Trial(clock) { Patience = Short };
        var ticks = 0;
        await trial.Run(() => new Script((me, _) =>
        {
            if (++ticks == 15) me.Stop();
        })
        {
            OnStart = me => me.Timers.StartPeriodicTimer("tick", "tick", TimeSpan.FromMinutes(2)),
        });

        Assert.Equal(15, ticks);
    }

    [Theory(Timeout = Trial.TimeLimit)]
    [ClassData(typeof(BothClocks))]
    public async Task A_periodic_timer_that_was_taken_back_keeps_no_run_alive(Clock clock)
    {
        using var trial = new Trial(clock) { Patience = Short };

        await Assert.ThrowsAsync<RunStalledException>(() => trial.Run(() => new Script((me, _) => me.Timers.Cancel("tick"))
        {
            OnStart = me => me.Timers.StartPeriodicTimer("tick", "tick", TimeSpan.FromMinutes(1)),
        }));
    }

    [Theory(Timeout = Trial.TimeLimit)]
    [ClassData(typeof(BothClocks))]
    public async Task A_run_that_is_made_to_wait_from_outside_has_not_stalled(Clock clock)
    {
        using var trial = new Trial(clock) { Patience = Short };
        using var never = new ManualResetEventSlim();
        await trial.With(host => host.Run(
            Script.Of(() => new Script((me, _) => me.Stop())
            {
                OnStart = me =>
                {
                    host.WaitOutside(() => never.Wait(3 * Short));
                    me.After(TimeSpan.Zero, "go on");
                },
            }),
            "top",
            CancellationToken.None));

        Assert.Empty(trial.Incidents);
    }
}
