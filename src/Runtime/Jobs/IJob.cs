namespace FedActors.Runtime.Jobs;

/// <summary>
/// Work that takes time: a pure function of its description. It may run on any thread, more than once, or never; a run
/// of it changes nothing but what it was given to write to.
/// </summary>
internal interface IJob
{
    /// <summary>
    /// Whether running it costs less than handing it to another thread; a simulation then runs it where
    /// its result is awaited.
    /// </summary>
    bool IsTrivial => false;

    /// <summary>Does the work. Should look at <paramref name="cancelled"/> every few milliseconds.</summary>
    object Run(Workshop workshop, CancellationToken cancelled);
}
