using FedActors.Actors;
using FedActors.Actors.Supervision;
using FedActors.Actors.Timing;
using FedActors.Engine.Loop;

namespace FedActors.Engine.Tests.Loop;

public sealed class EventLoopTests : IDisposable
{
    private readonly LoopFixture _fixture = new();

    public void Dispose() => _fixture.Dispose();

    [Fact]
    public void Messages_of_a_pair_arrive_in_order_and_name_their_sender()
    {
        _fixture.Run(() => new Script((me, message) =>
        {
            _fixture.Log.Add($"{me.Sender.Path} {message}");
            if (message is 2) me.Stop(me.Self);
        })
        {
            OnStart = me => me.Spawn("child", () => new Script((_, _) => { }) { OnStart = child => { child.Parent.Tell(1); child.Parent.Tell(2); } }),
        });

        Assert.Equal(["/top/child 1", "/top/child 2"], _fixture.Log);
    }

    [Fact]
    public void Timers_fire_at_their_virtual_time_earliest_first_and_those_of_one_time_in_the_order_of_their_making()
    {
        _fixture.Run(() => new Script((me, message) =>
        {
            _fixture.Log.Add($"{me.Now.SinceStart.TotalHours} {message}");
            if (message is "last") me.Stop(me.Self);
        })
        {
            OnStart = me =>
            {
                me.Schedule(TimeSpan.FromHours(1000), "last");
                me.Schedule(TimeSpan.FromHours(5), "a");
                me.Schedule(TimeSpan.FromHours(2), "first");
                me.Schedule(TimeSpan.FromHours(5), "b");
                me.Schedule(TimeSpan.FromHours(3), "withdrawn").Cancel();
            },
        });

        Assert.Equal(["2 first", "5 a", "5 b", "1000 last"], _fixture.Log);
        Assert.Equal(TimeSpan.FromHours(1000), _fixture.Loop.Now - Instant.Start);
    }

    [Fact]
    public void What_a_message_causes_at_once_comes_before_the_next_event_of_the_same_time()
    {
        _fixture.Run(() => new Script((me, message) =>
        {
            _fixture.Log.Add((string)message);
            if (message is "a") me.Self.Tell("caused by a");
            if (message is "b") me.Stop(me.Self);
        })
        {
            OnStart = me =>
            {
                me.Schedule(TimeSpan.FromSeconds(1), "a");
                me.Schedule(TimeSpan.FromSeconds(1), "b");
            },
        });

        Assert.Equal(["a", "caused by a", "b"], _fixture.Log);
    }

    [Fact]
    public void A_run_in_which_nothing_is_left_to_happen_is_an_error_and_does_not_hang()
    {
        var error = Assert.Throws<RunStalledException>(() => _fixture.Run(() => new Script((_, _) => { })
        {
            OnStart = me => me.Schedule(TimeSpan.FromMinutes(3), "the last thing to happen"),
        }));

        Assert.Contains("00:03:00", error.Message);
    }

    [Fact]
    public void Cancellation_ends_a_run_that_never_would()
    {
        using var cancel = new CancellationTokenSource();
        var count = 0;

        Assert.Throws<OperationCanceledException>(() => _fixture.Run(
            () => new Script((me, _) =>
            {
                if (++count == 100_000) cancel.Cancel();
                me.Self.Tell("again");
            })
            { OnStart = me => me.Self.Tell("begin") },
            cancel.Token));
    }

    [Fact]
    public void Who_watches_is_told_of_the_end_once_also_when_it_came_before()
    {
        ActorRef child = null!;
        _fixture.Run(() => new Script((me, message) =>
        {
            if (message is Terminated ended)
            {
                _fixture.Log.Add(ended.Actor.Path);
                if (_fixture.Log.Count == 1) me.Watch(child);
                else me.Schedule(TimeSpan.FromSeconds(1), "enough");
            }
            else me.Stop(me.Self);
        })
        {
            OnStart = me =>
            {
                child = me.Spawn("child", () => new Script((_, _) => { }));
                me.Watch(child);
                me.Stop(child);
            },
        });

        Assert.Equal(["/top/child", "/top/child"], _fixture.Log);
    }

    [Fact]
    public void Stopping_an_actor_stops_all_below_it_the_youngest_first_and_its_timers()
    {
        Script Leaf(string name) => new((_, _) => _fixture.Log.Add("a timer of the dead")) { OnStop = () => _fixture.Log.Add(name) };
        _fixture.Run(() => new Script((me, _) => me.Stop(me.Self))
        {
            OnStart = me =>
            {
                var branch = me.Spawn("branch", () => new Script((_, _) => { })
                {
                    OnStart = own =>
                    {
                        own.Schedule(TimeSpan.FromSeconds(1), "tick");
                        own.Spawn("leaf", 1, number => Leaf($"leaf-{number}"));
                        own.Spawn("leaf", 2, number => Leaf($"leaf-{number}"));
                    },
                    OnStop = () => _fixture.Log.Add("branch"),
                });
                me.Stop(branch);
                me.Schedule(TimeSpan.FromSeconds(2), "end");
            },
        });

        Assert.Equal(["leaf-2", "leaf-1", "branch"], _fixture.Log);
    }

    [Fact]
    public void Messages_to_the_dead_are_counted()
    {
        _fixture.Run(() => new Script((me, _) => me.Stop(me.Self))
        {
            OnStart = me =>
            {
                var child = me.Spawn("child", () => new Script((_, _) => _fixture.Log.Add("heard")));
                me.Stop(child);
                child.Tell("one");
                child.Tell("two");
                me.Self.Tell("end");
            },
        });

        Assert.Empty(_fixture.Log);
        Assert.Equal(2, _fixture.Loop.DeadLetters);
    }

    [Fact]
    public void Two_children_cannot_have_one_name()
    {
        var error = Assert.Throws<RunFailedException>(() => _fixture.Run(() => new Script((_, _) => { })
        {
            OnStart = me =>
            {
                me.Spawn("child", () => new Script((_, _) => { }));
                me.Spawn("child", () => new Script((_, _) => { }));
            },
        }));

        Assert.Contains("/top already has a child 'child'", error.Message);
    }
}
