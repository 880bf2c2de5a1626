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
