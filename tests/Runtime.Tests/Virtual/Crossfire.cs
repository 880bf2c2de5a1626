using Akka.Actor;

namespace FedActors.Runtime.Tests.Virtual;

/// <summary>Three actors that send to three others at once; who hears what is noted.</summary>
internal static class Crossfire
{
    /// <summary>How many messages each sender has for each receiver.</summary>
    public const int Each = 5;

    private static readonly string[] Names = ["a", "b", "c"];

    public static Script Of(Trial trial)
    {
        var left = Names.Length * Names.Length * Each;
        return new((me, _) =>
        {
            if (--left == 0) me.Stop();
        })
        {
            OnStart = me =>
            {
                var receivers = Names.Select(name => me.Spawn($"to-{name}", () => Receiver(trial))).ToList();
                foreach (var name in Names) me.Spawn($"from-{name}", () => Sender(receivers));
            },
        };
    }

    private static Script Sender(List<IActorRef> receivers) => new((me, message) =>
    {
        var number = (int)message;
        foreach (var receiver in receivers) receiver.Tell(number, me.Me);
        if (number + 1 < Each) me.Me.Tell(number + 1);
    })
    {
        OnStart = me => me.Me.Tell(0),
    };

    private static Script Receiver(Trial trial) => new((me, message) =>
    {
        trial.Note($"{me.Me.Path.Name} {me.Here.Sender.Path.Name} {message}");
        me.Here.Parent.Tell("heard");
    });
}
