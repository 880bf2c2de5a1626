using Akka.Actor;

namespace FedActors.Runtime.Tests.Incidents;

public class ReportTests
{
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
    public async Task A_message_that_cannot_be_sent_is_reported_and_its_sender_goes_on(Clock clock)
    {
        using var trial = new Trial(clock) { Settings = "akka.actor.serialize-messages = on" };
        await trial.Run(() => new Script((_, _) => { })
        {
            OnStart = me =>
            {
                me.Spawn("child", () => Script.Idle).Tell(new Unwritable("nobody may read this"));
                me.Stop();
            },
        });

        // Akka names the parent of the receiver.
        Assert.Equal(("/top", "Tell", Directive.Resume), Assert.Single(trial.Incidents).Summary());
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

    private sealed record Unwritable(string Error)
    {
        public string Text => throw new InvalidOperationException(Error);
    }
}
