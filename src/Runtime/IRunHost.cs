using Akka.Actor;

namespace FedActors.Runtime;

/// <summary>Runs the actors of one run, in an actor system of their own, on one kind of clock.</summary>
internal interface IRunHost : IDisposable
{
    /// <summary>How many messages were sent to actors that had stopped.</summary>
    long DeadLetters { get; }

    /// <summary>
    /// Starts an actor at the top and returns when it has stopped. Throws <see cref="RunFailedException"/> when a failure was
    /// escalated to the top, <see cref="RunStalledException"/> when nothing is left that could happen, and
    /// <see cref="OperationCanceledException"/> when <paramref name="cancelled"/> says so. However it ends, all actors have
    /// stopped and no job of theirs runs any more. May be called once.
    /// </summary>
    void Run(Props top, string name, CancellationToken cancelled);

    /// <summary>
    /// Lets somebody outside, such as a slow reader, make the run wait on the thread of one of its actors: that is no stall.
    /// </summary>
    void WaitOutside(Action wait);
}
