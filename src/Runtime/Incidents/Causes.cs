using System.Reflection;
using Akka.Actor;

namespace FedActors.Runtime.Incidents;

/// <summary>What an actor really threw, and while it did what: Akka wraps the one and does not tell the other.</summary>
internal static class Causes
{
    /// <summary>Whether it failed in its constructor or in <c>PreStart</c>.</summary>
    public static bool IsFailedStart(Exception error) => error is ActorInitializationException;

    /// <summary>What was thrown in the first place.</summary>
    public static Exception Unwrapped(Exception error)
    {
        while (error is ActorInitializationException or PreRestartException or TargetInvocationException or TypeLoadException)
        {
            if (error.InnerException is not { } inner) break;
            error = inner;
        }

        return error;
    }

    /// <summary>The kind of message that a failed actor was handling.</summary>
    public static string MessageAtHand(IActorRef actor, Exception error)
    {
        if (IsFailedStart(error)) return "PreStart";
        return (actor as ActorRefWithCell)?.Underlying is ActorCell { CurrentMessage: { } message } ? Kind(message) : "none";
    }

    /// <summary>The kind of a message; of a timer's, what it carries.</summary>
    public static string Kind(object message) => (message is IWrappedMessage wrapped ? wrapped.Message : message).GetType().Name;
}
