using Akka.Actor;

namespace FedActors.Runtime.Tests.Incidents;

public class LastWordsTests
{
    [Theory(Timeout = Trial.TimeLimit)]
    [ClassData(typeof(BothClocks))]
    public async Task An_actor_that_throws_at_its_end_is_reported_and_ends(Clock clock)
    {
        using var trial = new Trial(clock);
        await trial.Run(() => new Script((me, _) => me.Stop())
        {
            OnStart = me => me.Here.Stop(me.Here.Watch(me.Spawn("child", () => new Script((_, _) => { })
            {
                OnStop = _ => throw new InvalidOperationException("clinging"),
            }))),
        });

        var incident = Assert.Single(trial.Incidents);
        Assert.Equal(("/top/child", "PostStop", Directive.Stop), incident.Summary());
        Assert.Equal("clinging", incident.Error.Message);
    }

    [Theory(Timeout = Trial.TimeLimit)]
    [ClassData(typeof(BothClocks))]
    public async Task The_top_actor_that_throws_at_its_end_does_not_fail_the_run(Clock clock)
    {
        using var trial = new Trial(clock);
        await trial.Run(() => new Script((_, _) => { })
        {
            OnStart = me => me.Stop(),
            OnStop = _ => throw new InvalidOperationException("clinging"),
        });

        Assert.Equal(("/top", "PostStop", Directive.Stop), Assert.Single(trial.Incidents).Summary());
    }

    [Theory(Timeout = Trial.TimeLimit)]
    [ClassData(typeof(BothClocks))]
    public async Task An_actor_that_throws_before_its_restart_is_reported_and_restarted(Clock clock)
    {
        using var trial = new Trial(clock);
        await trial.Run(() => new Script((me, _) => me.Stop())
        {
            OnStart = me =>
            {
                var child = me.Here.Watch(me.Spawn("child", () => new Script(FailOrEnd)
                {
                    OnPreRestart = () => throw new InvalidOperationException("clinging"),
                }));
                child.Tell("fail");
                child.Tell("end");
            },
        });

        Assert.Equal(
            [("/top/child", "String", Directive.Restart), ("/top/child", "PreRestart", Directive.Restart)],
            trial.Incidents.Select(incident => incident.Summary()));
        Assert.Equal(["as told", "clinging"], trial.Incidents.Select(incident => incident.Error.Message));
    }

    [Theory(Timeout = Trial.TimeLimit)]
    [ClassData(typeof(BothClocks))]
    public async Task Who_throws_at_the_end_of_a_run_that_failed_is_reported_too(Clock clock)
    {
        using var trial = new Trial(clock);

        await Assert.ThrowsAsync<RunFailedException>(() => trial.Run(() => new Script(
            (_, _) => throw new InvalidOperationException("broken"))
        {
            OnStart = me =>
            {
                me.Spawn("child", () => new Script((_, _) => { })
                {
                    OnStop = _ => throw new InvalidOperationException("clinging"),
                });
                me.Me.Tell("go");
            },
        }));

        Assert.Equal(
            [("/top", "String", Directive.Stop), ("/top/child", "PostStop", Directive.Stop)],
            trial.Incidents.Select(incident => incident.Summary()));
    }

    private static void FailOrEnd(Script me, object message)
    {
        if (message is "fail") throw new InvalidOperationException("as told");
        me.Stop();
    }
}
