using Akka.Actor;

namespace FedActors.Runtime.Tests;

public class RunServicesTests
{
    [Theory(Timeout = Trial.TimeLimit)]
    [ClassData(typeof(BothClocks))]
    public async Task The_actors_of_a_run_find_its_services(Clock clock)
    {
        using var trial = new Trial(clock);
        await trial.Run(() => new Script((_, _) => { })
        {
            OnStart = me =>
            {
                var services = RunServices.Of(me.Here.System);
                services.Incidents.Report("/nobody", "none", new InvalidOperationException("by hand"), Directive.Resume);
                trial.Note($"{services == RunServices.Of(me.Here.System)}");
                me.Stop();
            },
        });

        Assert.Equal(["True"], trial.Notes);
        Assert.Equal("by hand", Assert.Single(trial.Incidents).Error.Message);
    }

    [Fact(Timeout = Trial.TimeLimit)]
    public async Task An_actor_system_of_no_run_has_none()
    {
        var system = ActorSystem.Create("strange", "akka { loglevel = OFF, stdout-loglevel = OFF, loggers = [] }");
        try
        {
            Assert.Contains("'strange'", Assert.Throws<InvalidOperationException>(() => RunServices.Of(system)).Message);
        }
        finally
        {
            await system.Terminate();
        }
    }
}
