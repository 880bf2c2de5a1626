using Akka.Actor;
using Akka.TestKit.Xunit;
using FedActors.Runtime.Virtual;
using FedActors.Runtime.Wall;

namespace FedActors.Runtime.Tests.Wall;

public class TestKitTests
{
    [Fact(Timeout = Trial.TimeLimit)]
    public async Task A_probe_talks_to_the_actors_of_a_run_in_real_time()
    {
        using var trial = new Trial(Clock.Wall);
        await trial.With(host =>
        {
            using var kit = new TestKit(((WallHost)host).System);
            var probe = kit.CreateTestProbe();
            var echo = kit.Sys.ActorOf(Script.Of(() => new Script((me, message) => me.Here.Sender.Tell(message))));

            probe.Send(echo, "hello");
            probe.ExpectMsg("hello", cancellationToken: TestContext.Current.CancellationToken);
        });
    }

    [Fact(Timeout = Trial.TimeLimit)]
    public async Task A_probe_hears_the_actors_of_a_simulation()
    {
        using var trial = new Trial(Clock.Virtual);
        await trial.With(host =>
        {
            using var kit = new TestKit(((VirtualHost)host).System);
            var probe = kit.CreateTestProbe();
            host.Run(
                Script.Of(() => new Script((me, message) =>
                {
                    probe.Ref.Tell(message, me.Me);
                    me.Stop();
                })
                {
                    OnStart = me => me.After(TimeSpan.FromDays(1), "hello"),
                }),
                "top",
                TestContext.Current.CancellationToken);

            probe.ExpectMsg("hello", cancellationToken: TestContext.Current.CancellationToken);
            Assert.Equal("top", probe.Sender.Path.Name);
        });
    }
}
