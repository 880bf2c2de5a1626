using Akka.Actor;
using FedActors.Runtime.Virtual;

namespace FedActors.Runtime.Tests.Virtual;

public class VirtualHostTests
{
    [Fact(Timeout = Trial.TimeLimit)]
    public async Task What_is_sent_is_counted()
    {
        using var trial = new Trial(Clock.Virtual);
        long before = 0, after = 0;
        await trial.With(host => before = Sent(host, messages: 0));
        await trial.With(host => after = Sent(host, messages: 1000));

        Assert.Equal(1000, after - before);

        static long Sent(IRunHost host, int messages)
        {
            host.Run(
                Script.Of(() => new Script((me, message) =>
                {
                    if (message is 0) me.Stop();
                    else me.Me.Tell((int)message - 1);
                })
                {
                    OnStart = me => me.Me.Tell(messages),
                }),
                "top",
                CancellationToken.None);
            return ((VirtualHost)host).Sent;
        }
    }

    [Fact(Timeout = Trial.TimeLimit)]
    public async Task A_simulation_does_not_run_on_a_thread_that_did_not_make_it()
    {
        using var trial = new Trial(Clock.Virtual);
        var top = Script.Of(() => new Script((_, _) => { }) { OnStart = _ => trial.Note("started") });

        await trial.With(host => Elsewhere.Do(() =>
            Assert.Throws<InvalidOperationException>(() => host.Run(top, "top", CancellationToken.None))));

        Assert.Empty(trial.Notes);
    }
}
