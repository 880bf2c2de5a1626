using Akka.Actor;
using FedActors.Runtime.Tests.Incidents;

namespace FedActors.Runtime.Tests;

public class RunEndTests
{
    [Theory(Timeout = Trial.TimeLimit)]
    [ClassData(typeof(BothClocks))]
    public async Task An_actor_stops_after_all_below_it_and_its_timers_with_it(Clock clock)
    {
        using var trial = new Trial(clock);
        await trial.Run(() => new Script((me, _) => me.Stop())
        {
            OnStart = me =>
            {
                me.Here.Stop(me.Spawn("branch", () => new Script((_, _) => trial.Note("a timer of the dead"))
                {
                    OnStart = branch =>
                    {
                        branch.After(TimeSpan.FromSeconds(10), "tick");
                        branch.Spawn("leaf", () => new Script((_, _) => { }) { OnStop = _ => trial.Note("leaf") });
                    },
                    OnStop = _ => trial.Note("branch"),
                }));
                me.After(TimeSpan.FromSeconds(60), "end");
            },
            OnStop = _ => trial.Note("top"),
        });

        Assert.Equal(["leaf", "branch", "top"], trial.Notes);
        Assert.Equal(0, trial.DeadLetters);
    }

    [Theory(Timeout = Trial.TimeLimit)]
    [ClassData(typeof(BothClocks))]
    public async Task A_top_actor_that_cannot_even_be_asked_for_fails_the_run(Clock clock)
    {
        using var trial = new Trial(clock);
        var top = Script.Of(() => Script.Idle).WithMailbox("there-is-no-such-mailbox");

        var error = await Assert.ThrowsAsync<RunFailedException>(() => trial.Run(top));

        Assert.IsType<Akka.Configuration.ConfigurationException>(error.InnerException);
        Assert.Equal(("/top", "none", Directive.Stop), trial.Incidents.Single().Summary());
    }

    [Theory(Timeout = Trial.TimeLimit)]
    [ClassData(typeof(BothClocks))]
    public async Task A_run_that_ends_at_once_ends_well_however_often_it_is_tried(Clock clock)
    {
        using var trial = new Trial(clock);
        for (var number = 0; number < 100; number++)
            await trial.Run(() => new Script((_, _) => { }) { OnStart = me => me.Stop() });

        Assert.Empty(trial.Incidents);
    }

    [Theory(Timeout = Trial.TimeLimit)]
    [ClassData(typeof(BothClocks))]
    public async Task A_host_without_a_run_can_be_given_up(Clock clock)
    {
        using var trial = new Trial(clock);

        await trial.With(host => Assert.Equal(0, host.DeadLetters));
    }
}
