using System.Reflection;
using Akka.Actor;

namespace FedActors.Runtime.Incidents;

/// <summary>What an actor really threw, and while it did what: Akka wraps the one and does not tell the other.</summary>
internal static class Causes
{
    /// <summary>Whether an actor, and not one below it, failed in its constructor or in <c>PreStart</c>.</summary>
    public static bool IsFailedStart(IActorRef actor, Exception error) =>
        error is ActorInitializationException start && actor.Equals(start.Actor);

    /// <summary>What was thrown in the first place.</summary>
    public static Exception Unwrapped(Exception error)
    {
        while (Wrapped(error) is { } inner) error = inner;
        return error;
    }

    /// <summary>The kind of message that a failed actor was handling.</summary>
    public static string MessageAtHand(IActorRef actor, Exception error)
    {
        if (IsFailedStart(actor, error)) return "PreStart";
        return (actor as ActorRefWithCell)?.Underlying is ActorCell { CurrentMessage: { } message } ? Kind(message) : "none";
    }

    /// <summary>The kind of a message; of a timer's, what it carries.</summary>
    public static string Kind(object message) => (message is IWrappedMessage wrapped ? wrapped.Message : message).GetType().Name;

    private static Exception? Wrapped(Exception error) => error switch
    {
        // Its inner exception is why there was a restart at all.
        PreRestartException restart => restart.RestartException,
        ActorInitializationException or TargetInvocationException or TypeLoadException => error.InnerException,
        _ => null,
    };
}
