using Akka.Actor;

namespace FedActors.Runtime.Incidents;

/// <summary>Addresses as people read them: without the system and the guardians above the run.</summary>
internal static class ActorPaths
{
    /// <summary>The name of the actor above the top one; see <see cref="RunGuardian"/>.</summary>
    public const string Guardian = "run";

    private const string Above = $"/user/{Guardian}";

    /// <summary>
    /// <c>/federation/coordinator/client-17</c> for <c>akka://simulation/user/run/federation/coordinator/client-17#815</c>.
    /// </summary>
    public static string Shown(string path)
    {
        var from = path.IndexOf(Above, StringComparison.Ordinal);
        var to = path.IndexOf('#', StringComparison.Ordinal);
        var shown = path[(from < 0 ? 0 : from + Above.Length)..(to < 0 ? path.Length : to)].TrimEnd(']');
        return shown.Length == 0 ? "/" : shown;
    }

    /// <summary>The address of an actor as people read it.</summary>
    public static string Shown(IActorRef actor) => Shown(actor.Path.ToString());
}
