using Akka.Actor;
using FedActors.Runtime.Jobs;

namespace FedActors.Runtime.Tests.Virtual;

/// <summary>
/// All that may happen in a run: rounds of work, timers, failures, jobs that are taken back, actors that end. All that
/// anybody hears is noted with the time and the name.
/// </summary>
internal static class Colony
{
    private const int Workers = 12, Rounds = 5;

    public static Script Of(Trial trial)
    {
        var (round, left) = (0, 0);
        return new((me, message) =>
        {
            Note(trial, me, message);
            if (--left > 0) return;
            if (++round > Rounds) me.Stop();
            else Begin(me);
        })
        {
            OnStart = Begin,
            OnFailure = (_, error) => error is TimeoutException ? Directive.Stop : Directive.Restart,
        };

        void Begin(Script me)
        {
            left = Workers;
            for (var number = 0; number < Workers; number++)
            {
                var seed = round * Workers + number;
                me.Here.Watch(me.Spawn($"worker-{seed}", () => Worker(trial, seed))).Tell("work");
            }
        }
    }

    private static Script Worker(Trial trial, int seed)
    {
        IJobHandle? late = null;
        return new((me, message) =>
        {
            Note(trial, me, message);
            switch (message)
            {
                case "work":
                    me.Start(TimeSpan.FromSeconds(1 + seed % 5), _ => seed * seed);
                    late = me.Start(TimeSpan.FromSeconds(3), _ => -seed);
                    me.After(TimeSpan.FromSeconds(seed % 4), "deadline");
                    break;
                case "deadline":
                    late!.Cancel();
                    if (seed % 5 == 0) throw new InvalidOperationException("broken");
                    break;
                case JobDone { IsCancelled: false } when seed % 7 == 3:
                    throw new TimeoutException("gone");
                case JobDone { IsCancelled: false }:
                    me.After(TimeSpan.Zero, "end");
                    break;
                case "end":
                    me.Stop();
                    break;
            }
        })
        {
            // Who is restarted may have lost the timer that would have ended it.
            OnStart = me => me.After(TimeSpan.FromSeconds(20), "end"),
            OnStop = _ => late?.CancelAndWait(),
        };
    }

    private static void Note(Trial trial, Script me, object message)
    {
        var said = message switch
        {
            Terminated ended => $"end of {ended.ActorRef.Path.Name}",
            JobDone done => $"{done.Value} {done.IsCancelled}",
            _ => $"{message}",
        };
        trial.Note($"{me.Now} {me.Me.Path.Name} {said}");
    }
}
