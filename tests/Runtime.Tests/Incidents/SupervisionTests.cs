using Akka.Actor;

namespace FedActors.Runtime.Tests.Incidents;

public class SupervisionTests
{
    [Theory(Timeout = Trial.TimeLimit)]
    [ClassData(typeof(BothClocks))]
    public async Task A_restarted_actor_forgets_its_state_keeps_its_address_and_gets_the_messages_that_waited(Clock clock)
    {
        using var trial = new Trial(clock);
        await RunParent(trial, Directive.Restart);

        Assert.Equal(["count 1", "stopped", "count 1"], trial.Notes);
        var incident = Assert.Single(trial.Incidents);
        Assert.Equal(("/top/child", "String", Directive.Restart), incident.Summary());
        Assert.Equal("as told", incident.Error.Message);
    }

    [Theory(Timeout = Trial.TimeLimit)]
    [ClassData(typeof(BothClocks))]
    public async Task A_resumed_actor_goes_on_as_it_is(Clock clock)
    {
        using var trial = new Trial(clock);
        await RunParent(trial, Directive.Resume);

        Assert.Equal(["count 1", "count 2", "stopped"], trial.Notes);
        Assert.Equal(("/top/child", "String", Directive.Resume), Assert.Single(trial.Incidents).Summary());
    }

    [Theory(Timeout = Trial.TimeLimit)]
    [ClassData(typeof(BothClocks))]
    public async Task A_stopped_actor_gets_nothing_more(Clock clock)
    {
        using var trial = new Trial(clock);
        await RunParent(trial, Directive.Stop);

        Assert.Equal(["count 1", "stopped"], trial.Notes);
        Assert.Equal(("/top/child", "String", Directive.Stop), Assert.Single(trial.Incidents).Summary());
        Assert.Equal(2, trial.DeadLetters);
    }

    [Theory(Timeout = Trial.TimeLimit)]
    [ClassData(typeof(BothClocks))]
    public async Task A_failure_that_is_escalated_to_the_top_fails_the_run_with_what_was_thrown(Clock clock)
    {
        using var trial = new Trial(clock);

        var error = await Assert.ThrowsAsync<RunFailedException>(() => RunParent(trial, Directive.Escalate));

        Assert.Equal("as told", error.InnerException!.Message);
        Assert.Equal(
            [("/top/child", "String", Directive.Escalate), ("/top", "Failed", Directive.Stop)],
            trial.Incidents.Select(incident => incident.Summary()));
        Assert.All(trial.Incidents, incident => Assert.Same(error.InnerException, incident.Error));
    }

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
                OnStart = middle => middle.Spawn("child", () => Throwing("as told")).Tell(1),
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
            OnStart = me => me.Spawn("child", () => Throwing("as told")).Tell("go"),
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

    [Theory(Timeout = Trial.TimeLimit)]
    [ClassData(typeof(BothClocks))]
    public async Task Who_fails_at_a_timer_is_reported_with_what_the_timer_carries(Clock clock)
    {
        using var trial = new Trial(clock);
        await trial.Run(() => new Script((me, _) => me.Stop())
        {
            OnFailure = (_, _) => Directive.Stop,
            OnStart = me => me.Here.Watch(me.Spawn("child", () => new Script(
                (_, _) => throw new InvalidOperationException("late"))
            {
                OnStart = child => child.After(TimeSpan.FromMinutes(1), 1.5),
            })),
        });

        var incident = Assert.Single(trial.Incidents);
        Assert.Equal(("/top/child", "Double", Directive.Stop), incident.Summary());
        Assert.True(incident.At.SinceStart >= TimeSpan.FromMinutes(1));
    }

    [Theory(Timeout = Trial.TimeLimit)]
    [ClassData(typeof(BothClocks))]
    public async Task Who_fails_at_the_end_of_whom_it_watches_is_reported(Clock clock)
    {
        using var trial = new Trial(clock);
        await trial.Run(() => new Script((me, _) => me.Stop())
        {
            OnFailure = (_, _) => Directive.Stop,
            OnStart = me => me.Here.Watch(me.Spawn("child", () => new Script(
                (_, _) => throw new InvalidOperationException("bereaved"))
            {
                OnStart = child => child.Here.Stop(child.Here.Watch(child.Spawn("leaf", () => Script.Idle))),
            })),
        });

        Assert.Equal(("/top/child", "Terminated", Directive.Stop), Assert.Single(trial.Incidents).Summary());
    }

    [Theory(Timeout = Trial.TimeLimit)]
    [ClassData(typeof(BothClocks))]
    public async Task A_supervisor_hears_of_a_child_that_is_about_to_be_stopped(Clock clock)
    {
        using var trial = new Trial(clock);
        await trial.Run(Props.Create<StoppingParent>(trial));

        Assert.Equal(["about to stop child", "child stopped"], trial.Notes);
    }

    [Theory(Timeout = Trial.TimeLimit)]
    [ClassData(typeof(BothClocks))]
    public async Task The_children_of_who_never_thought_of_supervision_are_reported_with_what_Akka_decides(Clock clock)
    {
        using var trial = new Trial(clock);
        await trial.Run(Props.Create<PlainParent>());

        Assert.Equal(
            [("/top/child", "none", Directive.Restart), ("/top/stillborn", "none", Directive.Stop)],
            trial.Incidents.Select(incident => incident.Summary()).Order());
        Assert.All(trial.Incidents, incident => Assert.IsType<InvalidOperationException>(incident.Error));
    }

    private static Script Throwing(string error) => new((_, _) => throw new InvalidOperationException(error));

    private static Task RunParent(Trial trial, Directive directive) => trial.Run(() => new Script((me, message) =>
    {
        if (message is "end" or Terminated) me.Stop();
    })
    {
        OnFailure = (_, _) => directive,
        OnStart = me =>
        {
            var child = me.Here.Watch(me.Spawn("child", () => Counting(trial)));
            foreach (var message in new[] { "count", "fail", "count", "end" }) child.Tell(message, me.Me);
        },
    });

    private static Script Counting(Trial trial)
    {
        var count = 0;
        var failed = false;
        return new((me, message) =>
        {
            switch (message)
            {
                case "count":
                    trial.Note($"count {++count}");
                    break;
                case "fail":
                    failed = true;
                    throw new InvalidOperationException("as told");
                case "end":
                    me.Here.Sender.Tell("end");
                    break;
            }
        })
        {
            OnStop = _ =>
            {
                if (failed) trial.Note("stopped");
            },
        };
    }
}
