using Akka.Actor;

namespace FedActors.Runtime.Tests;

public class RunTests
{
    [Theory(Timeout = Trial.TimeLimit)]
    [ClassData(typeof(BothClocks))]
    public async Task Messages_of_a_pair_arrive_in_order_and_name_their_sender(Clock clock)
    {
        using var trial = new Trial(clock);
        await trial.Run(() => new Script((me, message) =>
        {
            trial.Note($"{me.Here.Sender.Path.Name} {message}");
            if (message is 100) me.Stop();
        })
        {
            OnStart = me => me.Spawn("child", () => new Script((_, _) => { })
            {
                OnStart = child =>
                {
                    for (var number = 1; number <= 100; number++) child.Here.Parent.Tell(number);
                },
            }),
        });

        Assert.Equal(Enumerable.Range(1, 100).Select(number => $"child {number}"), trial.Notes);
        Assert.Equal(0, trial.DeadLetters);
    }

    [Theory(Timeout = Trial.TimeLimit)]
    [ClassData(typeof(BothClocks))]
    public async Task Who_watches_is_told_of_the_end_also_when_it_came_before(Clock clock)
    {
        using var trial = new Trial(clock);
        IActorRef child = null!;
        await trial.Run(() => new Script((me, message) =>
        {
            if (message is not Terminated ended) return;
            trial.Note(ended.ActorRef.Path.Name);
            if (trial.Notes.Count == 1) me.Here.Watch(child);
            else me.Stop();
        })
        {
            OnStart = me =>
            {
                child = me.Here.Watch(me.Spawn("child", () => Script.Idle));
                me.Here.Stop(child);
            },
        });

        Assert.Equal(["child", "child"], trial.Notes);
    }

    [Theory(Timeout = Trial.TimeLimit)]
    [ClassData(typeof(BothClocks))]
    public async Task Messages_to_the_dead_are_counted(Clock clock)
    {
        using var trial = new Trial(clock);
        await trial.Run(() => new Script((me, message) =>
        {
            if (message is Terminated) me.Stop();
        })
        {
            OnStart = me =>
            {
                var child = me.Here.Watch(me.Spawn("child", () => new Script((_, _) => trial.Note("heard"))));
                me.Here.Stop(child);
                child.Tell("one");
                child.Tell("two");
            },
        });

        Assert.Empty(trial.Notes);
        Assert.Equal(2, trial.DeadLetters);
    }

    [Theory(Timeout = Trial.TimeLimit)]
    [ClassData(typeof(BothClocks))]
    public async Task Two_children_cannot_have_one_name(Clock clock)
    {
        using var trial = new Trial(clock);
        var error = await Assert.ThrowsAsync<RunFailedException>(() => trial.Run(() => new Script((_, _) => { })
        {
            OnStart = me =>
            {
                me.Spawn("child", () => Script.Idle);
                me.Spawn("child", () => Script.Idle);
            },
        }));

        Assert.IsType<InvalidActorNameException>(error.InnerException);
    }

    [Theory(Timeout = Trial.TimeLimit)]
    [ClassData(typeof(BothClocks))]
    public async Task A_crowd_with_mailboxes_of_its_own_hears_everything_in_order(Clock clock)
    {
        using var trial = new Trial(clock);
        await trial.Run(() => new Script((me, message) =>
        {
            trial.Note($"{message}");
            if (message is 9) me.Stop();
        })
        {
            OnStart = me =>
            {
                var replying = Script.Of(() => new Script((echo, message) => echo.Here.Sender.Tell(message)));
                var echo = me.Here.ActorOf(replying.WithMailbox(RunMailboxes.Crowd), "echo");
                for (var number = 0; number < 10; number++) echo.Tell(number, me.Me);
            },
        });

        Assert.Equal(["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"], trial.Notes);
    }
}
