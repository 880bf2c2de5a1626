using Akka.Actor;

namespace FedActors.Runtime.Tests.Incidents;

public class EscalationTests
{
    [Theory(Timeout = Trial.TimeLimit)]
    [ClassData(typeof(BothClocks))]
    public async Task An_escalated_failure_can_be_handled_on_the_way(Clock clock)
    {
        using var trial = new Trial(clock);
        await trial.Run(() => new Script((me, _) => me.Stop())
        {
            OnFailure = (_, _) => Directive.Stop,
            OnStart = me => me.Here.Watch(me.Spawn("middle", () => new Script((_, _) => { })
            {
                OnFailure = (_, _) => Directive.Escalate,
                OnStart = middle => middle.Spawn("child", Throwing).Tell(1),
            })),
        });

        Assert.Equal(
            [("/top/middle/child", "Int32", Directive.Escalate), ("/top/middle", "Failed", Directive.Stop)],
            trial.Incidents.Select(incident => incident.Summary()));
    }

    [Theory(Timeout = Trial.TimeLimit)]
    [ClassData(typeof(BothClocks))]
    public async Task A_supervisor_that_throws_while_it_decides_fails_as_well(Clock clock)
    {
        using var trial = new Trial(clock);

        var error = await Assert.ThrowsAsync<RunFailedException>(() => trial.Run(() => new Script((_, _) => { })
        {
            OnFailure = (_, _) => throw new InvalidOperationException("undecided"),
            OnStart = me => me.Spawn("child", Throwing).Tell("go"),
        }));

        Assert.Equal("undecided", error.InnerException!.Message);
        Assert.Equal(
            [("/top/child", "String", Directive.Escalate), ("/top", "Failed", Directive.Stop)],
            trial.Incidents.Select(incident => incident.Summary()));
        Assert.Equal(["as told", "undecided"], trial.Incidents.Select(incident => incident.Error.Message));
    }

    [Theory(Timeout = Trial.TimeLimit)]
    [ClassData(typeof(BothClocks))]
    public async Task The_top_actor_that_throws_fails_the_run(Clock clock)
    {
        using var trial = new Trial(clock);

        var error = await Assert.ThrowsAsync<RunFailedException>(() => trial.Run(() => new Script(
            (_, _) => throw new InvalidOperationException("broken"))
        {
            OnStart = me => me.Me.Tell("go"),
        }));

        Assert.Equal("broken", error.InnerException!.Message);
        Assert.Equal(("/top", "String", Directive.Stop), Assert.Single(trial.Incidents).Summary());
    }

    private static Script Throwing() => new((_, _) => throw new InvalidOperationException("as told"));
}
