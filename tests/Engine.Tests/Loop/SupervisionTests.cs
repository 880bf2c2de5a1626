using FedActors.Actors;
using FedActors.Actors.Supervision;
using FedActors.Engine.Loop;

namespace FedActors.Engine.Tests.Loop;

public sealed class SupervisionTests : IDisposable
{
    private readonly LoopFixture _fixture = new();

    public void Dispose() => _fixture.Dispose();

    [Fact]
    public void A_restarted_actor_forgets_its_state_keeps_its_address_and_gets_the_messages_that_waited()
    {
        RunParent(Directive.Restart, child => { child.Tell("count"); child.Tell("fail"); child.Tell("count"); });

        Assert.Equal(["count 1", "stopped", "count 1"], _fixture.Log);
        var incident = Assert.Single(_fixture.Incidents);
        Assert.Equal(("/top/child", "String", Directive.Restart), (incident.Path, incident.Message, incident.Decision));
        Assert.Equal("as told", incident.Error.Message);
    }

    [Fact]
    public void A_restarted_actor_does_not_get_the_timers_of_its_former_life()
    {
        RunParent(Directive.Restart, child => { child.Tell("set timer"); child.Tell("fail"); });

        Assert.Equal(["stopped"], _fixture.Log);
    }

    [Fact]
    public void A_stopped_actor_gets_nothing_more()
    {
        RunParent(Directive.Stop, child => { child.Tell("count"); child.Tell("fail"); child.Tell("count"); });

        Assert.Equal(["count 1", "stopped"], _fixture.Log);
        Assert.Equal(Directive.Stop, Assert.Single(_fixture.Incidents).Decision);
    }

    [Fact]
    public void A_failure_that_is_escalated_to_the_top_fails_the_run_with_what_was_thrown()
    {
        var error = Assert.Throws<RunFailedException>(() => RunParent(Directive.Escalate, child => child.Tell("fail")));

        Assert.Equal("as told", error.InnerException!.Message);
        Assert.Equal(["/top/child", "/top"], _fixture.Incidents.Select(incident => incident.Path));
    }

    [Fact]
    public void An_actor_that_fails_at_every_start_is_stopped_in_the_end()
    {
        _fixture.Run(() => new Script((me, _) => me.Stop(me.Self))
        {
            OnFailure = (_, _) => Directive.Restart,
            OnStart = me =>
            {
                me.Spawn("child", () => new Script((_, _) => { }) { OnStart = _ => throw new InvalidOperationException("not today") });
                me.Self.Tell("end");
            },
        });

        Assert.Equal(Directive.Stop, _fixture.Incidents[^1].Decision);
        Assert.All(_fixture.Incidents.SkipLast(1), incident => Assert.Equal(Directive.Restart, incident.Decision));
        Assert.Equal(11, _fixture.Incidents.Count);
    }

    [Fact]
    public void An_actor_that_cannot_be_made_is_stopped_in_the_end()
    {
        _fixture.Run(() => new Script((me, _) => me.Stop(me.Self))
        {
            OnStart = me =>
            {
                me.Spawn("child", () => throw new InvalidOperationException("not even born"));
                me.Self.Tell("end");
            },
        });

        Assert.Equal(11, _fixture.Incidents.Count);
        Assert.Equal(Directive.Stop, _fixture.Incidents[^1].Decision);
        Assert.All(_fixture.Incidents, incident => Assert.Equal("not even born", incident.Error.Message));
    }

    [Fact]
    public void A_supervisor_that_throws_while_it_decides_fails_as_well()
    {
        var error = Assert.Throws<RunFailedException>(() => _fixture.Run(() => new Script((_, _) => { })
        {
            OnFailure = (_, _) => throw new InvalidOperationException("undecided"),
            OnStart = me => me.Spawn("child", () => new Script((_, _) => throw new InvalidOperationException("as told"))).Tell("go"),
        }));

        Assert.Equal("undecided", error.InnerException!.Message);
    }

    [Fact]
    public void An_actor_that_throws_at_its_end_is_reported_and_ends()
    {
        _fixture.Run(() => new Script((me, _) => me.Stop(me.Self))
        {
            OnStart = me =>
            {
                me.Stop(me.Spawn("child", () => new Script((_, _) => { }) { OnStop = () => throw new InvalidOperationException("clinging") }));
                me.Self.Tell("end");
            },
        });

        Assert.Equal("clinging", Assert.Single(_fixture.Incidents).Error.Message);
    }

    private void RunParent(Directive directive, Action<ActorRef> talk) => _fixture.Run(() => new Script((me, _) => me.Stop(me.Self))
    {
        OnFailure = (_, _) => directive,
        OnStart = me =>
        {
            talk(me.Spawn("child", Child));
            me.Schedule(TimeSpan.FromHours(1), "end");
        },
    });

    private Script Child()
    {
        var count = 0;
        var failed = false;
        return new Script((me, message) =>
        {
            switch (message)
            {
                case "count":
                    _fixture.Log.Add($"count {++count}");
                    break;
                case "set timer":
                    me.Schedule(TimeSpan.FromSeconds(1), "count");
                    break;
                case "fail":
                    failed = true;
                    throw new InvalidOperationException("as told");
            }
        })
        {
            OnStop = () => { if (failed) _fixture.Log.Add("stopped"); },
        };
    }
}
