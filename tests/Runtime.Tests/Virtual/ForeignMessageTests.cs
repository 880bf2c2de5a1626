using Akka.Actor;
using Akka.Dispatch.SysMsg;
using FedActors.Runtime.Tests.Incidents;

namespace FedActors.Runtime.Tests.Virtual;

public class ForeignMessageTests
{
    [Fact(Timeout = Trial.TimeLimit)]
    public async Task A_message_from_a_foreign_thread_is_not_delivered_and_fails_the_run()
    {
        using var trial = new Trial(Clock.Virtual);
        await Refused(trial, "/top/child", "String", child => child.Tell("hello"));
    }

    [Fact(Timeout = Trial.TimeLimit)]
    public async Task A_stop_from_a_foreign_thread_fails_the_run()
    {
        using var trial = new Trial(Clock.Virtual);
        await Refused(trial, "/top/child", "Terminate", child => ((IInternalActorRef)child).Stop());
    }

    [Fact(Timeout = Trial.TimeLimit)]
    public async Task A_watch_from_a_foreign_thread_fails_the_run()
    {
        using var trial = new Trial(Clock.Virtual);
        await Refused(trial, "/top/child", "Watch", child =>
            ((IInternalActorRef)child).SendSystemMessage(new Watch((IInternalActorRef)child, ActorRefs.Nobody)));
    }

    [Fact(Timeout = Trial.TimeLimit)]
    public async Task An_actor_that_others_start_during_a_run_does_not_run_in_it_and_fails_the_run()
    {
        using var trial = new Trial(Clock.Virtual);
        var error = await Assert.ThrowsAsync<RunFailedException>(() => trial.Run(() => new Script((_, _) => { })
        {
            OnStart = me =>
            {
                var system = me.Here.System;
                var props = Script.Of(() => new Script((_, _) => { }) { OnStart = _ => trial.Note("started") });
                Elsewhere.Do(() =>
                {
                    var stranger = (RepointableActorRef)system.ActorOf(props, "stranger");
                    while (!stranger.IsStarted) Thread.Yield();
                    trial.Note("made");
                });
            },
            OnStop = _ => trial.Note("the run is over"),
        }));

        Assert.IsType<ForeignMessageException>(error.InnerException);
        Assert.Equal(["made", "the run is over", "started"], trial.Notes);
        var incident = Assert.Single(trial.Incidents);
        Assert.Equal(("akka://simulation/user/stranger", "PreStart", Directive.Escalate), incident.Summary());
    }

    [Fact(Timeout = Trial.TimeLimit)]
    public async Task A_job_that_sends_by_itself_fails_the_run()
    {
        using var trial = new Trial(Clock.Virtual);
        var error = await Assert.ThrowsAsync<RunFailedException>(() => trial.Run(() => new Script(
            (_, message) => trial.Note($"{message}"))
        {
            OnStart = me =>
            {
                var self = me.Me;
                me.Start(TimeSpan.FromHours(1), _ =>
                {
                    self.Tell(1);
                    return "done";
                });
                me.After(TimeSpan.FromHours(2), "end");
            },
        }));

        Assert.IsType<ForeignMessageException>(error.InnerException);
        Assert.DoesNotContain("1", trial.Notes);
        Assert.Equal(("/top", "Int32", Directive.Escalate), Assert.Single(trial.Incidents).Summary());
    }

    [Fact(Timeout = Trial.TimeLimit)]
    public async Task Only_the_first_message_from_a_foreign_thread_is_reported()
    {
        using var trial = new Trial(Clock.Virtual);
        await Refused(trial, "/top/child", "String", child =>
        {
            child.Tell("hello");
            child.Tell(2);
        });
    }

    [Fact(Timeout = Trial.TimeLimit)]
    public async Task On_the_wall_messages_may_come_from_anywhere()
    {
        using var trial = new Trial(Clock.Wall);
        await trial.Run(() => new Script((me, message) =>
        {
            trial.Note($"{message}");
            me.Stop();
        })
        {
            OnStart = me =>
            {
                var self = me.Me;
                Elsewhere.Do(() => self.Tell("hello"));
            },
        });

        Assert.Equal(["hello"], trial.Notes);
    }

    private static async Task Refused(Trial trial, string path, string kind, Action<IActorRef> send)
    {
        var error = await Assert.ThrowsAsync<RunFailedException>(() => trial.Run(() => new Script((_, _) => { })
        {
            OnStart = me =>
            {
                var child = me.Spawn("child", () => new Script((_, message) => trial.Note($"{message}")));
                Elsewhere.Do(() => send(child));
            },
        }));

        var foreign = Assert.IsType<ForeignMessageException>(error.InnerException);
        Assert.Equal((path, kind), (foreign.Path, foreign.Kind));
        var incident = Assert.Single(trial.Incidents);
        Assert.Equal((path, kind, Directive.Escalate), incident.Summary());
        Assert.Same(foreign, incident.Error);
        Assert.Empty(trial.Notes);
    }
}
