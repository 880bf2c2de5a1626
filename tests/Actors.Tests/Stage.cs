using Akka.Actor;
using Akka.Configuration;
using FedActors.Actors.Wire;
using FedActors.Runtime.Incidents;
using FedActors.Runtime.Jobs;
using FedActors.Runtime.Time;
using FedActors.Runtime.Virtual;

namespace FedActors.Actors.Tests;

/// <summary>
/// A stage for a few actors: the test directs them, spawns them, hears what they say, and plays all other parts itself. The play
/// ends when the script stops it, or when there is nothing left to happen.
/// </summary>
internal sealed class Stage
{
    /// <summary>What was heard, and at what virtual time.</summary>
    public List<(TimeSpan At, object Message)> Heard { get; } = [];

    public List<Incident> Incidents { get; } = [];

    /// <summary>Opens the play.</summary>
    public required Action<IUntypedActorContext> Begin { get; init; }

    /// <summary>Answers a message.</summary>
    public Action<IUntypedActorContext, object> Answer { get; init; } = (_, _) => { };

    /// <summary>Settings for Akka.</summary>
    public Config Settings { get; init; } = WireConfig.Settings;

    public Stage Play()
    {
        using var pool = new JobPool(2);
        using var host = new VirtualHost(pool, Incidents.Add, Settings);
        try
        {
            host.Run(Props.Create<Director>(this), "stage", CancellationToken.None);
        }
        catch (RunStalledException)
        {
            Incidents.RemoveAt(Incidents.Count - 1);
        }

        return this;
    }

    private sealed class Director(Stage stage) : UntypedActor
    {
        protected override void PreStart() => stage.Begin(Context);

        protected override SupervisorStrategy SupervisorStrategy() => new ReportingStrategy(Context, (_, _) => Directive.Restart);

        protected override void OnReceive(object message)
        {
            stage.Heard.Add((Context.Now().SinceStart, message));
            stage.Answer(Context, message);
        }
    }
}
