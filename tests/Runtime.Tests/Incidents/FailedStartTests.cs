using Akka.Actor;
using FedActors.Runtime.Incidents;

namespace FedActors.Runtime.Tests.Incidents;

public class FailedStartTests
{
    [Theory(Timeout = Trial.TimeLimit)]
    [InlineData(Clock.Virtual, true)]
    [InlineData(Clock.Virtual, false)]
    [InlineData(Clock.Wall, true)]
    [InlineData(Clock.Wall, false)]
    public async Task An_actor_that_fails_at_every_start_is_stopped_in_the_end(Clock clock, bool inConstructor)
    {
        using var trial = new Trial(clock);
        await trial.Run(() => new Script((me, _) => me.Stop())
        {
            OnStart = me => me.Here.Watch(me.Spawn("child", () => inConstructor
                ? throw new InvalidOperationException("not today")
                : new Script((_, _) => { }) { OnStart = _ => throw new InvalidOperationException("not today") })),
        });

        Assert.Equal(ReportingStrategy.MostFailedStarts + 1, trial.Incidents.Count);
        Assert.All(
            trial.Incidents.SkipLast(1),
            incident => Assert.Equal(("/top/child", "PreStart", Directive.Restart), incident.Summary()));
        Assert.Equal(("/top/child", "PreStart", Directive.Stop), trial.Incidents[^1].Summary());
        Assert.All(trial.Incidents, incident => Assert.Equal("not today", incident.Error.Message));
    }

    [Theory(Timeout = Trial.TimeLimit)]
    [ClassData(typeof(BothClocks))]
    public async Task A_start_that_succeeds_lets_the_count_begin_anew(Clock clock)
    {
        using var trial = new Trial(clock);
        var starts = 0;
        await trial.Run(() => new Script((me, _) => me.Stop())
        {
            OnStart = me =>
            {
                var child = me.Here.Watch(me.Spawn("child", () => ++starts is 11 or 22
                    ? new Script((child, message) => Handle(child, message))
                    : throw new InvalidOperationException("not today")));
                child.Tell("fail");
                child.Tell("end");
            },
        });

        Assert.Equal(22, starts);
        Assert.Equal(21, trial.Incidents.Count);
        Assert.All(trial.Incidents, incident => Assert.Equal(Directive.Restart, incident.Decision));
        Assert.Equal("String", trial.Incidents[10].Message);
    }

    [Theory(Timeout = Trial.TimeLimit)]
    [ClassData(typeof(BothClocks))]
    public async Task Another_actor_of_the_same_name_does_not_inherit_the_count(Clock clock)
    {
        using var trial = new Trial(clock);
        var starts = 0;
        await trial.Run(() => new Script((me, message) =>
        {
            if (starts == 11) Spawn(me);
            else me.Stop();
        })
        {
            OnStart = Spawn,
        });

        Assert.Equal(13, starts);
        Assert.Equal(11, trial.Incidents.Count);
        Assert.All(trial.Incidents, incident => Assert.Equal(Directive.Restart, incident.Decision));

        void Spawn(Script me) => me.Here.Watch(me.Spawn("child", () => ++starts is 11 or 13
            ? new Script((child, message) => Handle(child, message))
            : throw new InvalidOperationException("not today"))).Tell("end");
    }

    [Theory(Timeout = Trial.TimeLimit)]
    [ClassData(typeof(BothClocks))]
    public async Task A_supervisor_may_decide_otherwise_at_once(Clock clock)
    {
        using var trial = new Trial(clock);
        await trial.Run(() => new Script((me, _) => me.Stop())
        {
            OnFailure = (_, error) => error is InvalidOperationException ? Directive.Stop : Directive.Restart,
            OnStart = me => me.Here.Watch(me.Spawn("child", () => throw new InvalidOperationException("not even born"))),
        });

        Assert.Equal(("/top/child", "PreStart", Directive.Stop), Assert.Single(trial.Incidents).Summary());
    }

    [Theory(Timeout = Trial.TimeLimit)]
    [ClassData(typeof(BothClocks))]
    public async Task A_start_that_failed_below_is_no_failed_start_of_the_one_above(Clock clock)
    {
        using var trial = new Trial(clock);

        var error = await Assert.ThrowsAsync<RunFailedException>(() => trial.Run(() => new Script((_, _) => { })
        {
            OnFailure = (_, _) => Directive.Escalate,
            OnStart = me => me.Spawn("child", () => throw new InvalidOperationException("not even born")),
        }));

        Assert.Equal("not even born", error.InnerException!.Message);
        Assert.Equal(
            [("/top/child", "PreStart", Directive.Escalate), ("/top", "Failed", Directive.Stop)],
            trial.Incidents.Select(incident => incident.Summary()));
    }

    [Theory(Timeout = Trial.TimeLimit)]
    [InlineData(Clock.Virtual, true)]
    [InlineData(Clock.Virtual, false)]
    [InlineData(Clock.Wall, true)]
    [InlineData(Clock.Wall, false)]
    public async Task The_top_actor_that_cannot_start_fails_the_run(Clock clock, bool inConstructor)
    {
        using var trial = new Trial(clock);

        var error = await Assert.ThrowsAsync<RunFailedException>(() => trial.Run(() => inConstructor
            ? throw new InvalidOperationException("broken")
            : new Script((_, _) => { }) { OnStart = _ => throw new InvalidOperationException("broken") }));

        Assert.Equal("broken", error.InnerException!.Message);
        Assert.Equal(("/top", "PreStart", Directive.Stop), Assert.Single(trial.Incidents).Summary());
    }

    private static void Handle(Script me, object message)
    {
        if (message is "fail") throw new InvalidOperationException("as told");
        me.Stop();
    }
}
