using System.Collections.Concurrent;

namespace FedActors.Actors.Models;

/// <summary>
/// The state of every client's optimiser where clients keep it from round to round. Whoever does not take part keeps what it has.
/// A client that has trained keeps what that led to even if its update comes too late, because it cannot know; one whose
/// training was taken back or failed keeps what it had before.
/// </summary>
/// <param name="length">How many numbers a client keeps.</param>
internal sealed class KeptOptimisers(int length)
{
    /// <summary>The number under which the server keeps its own.</summary>
    public const int Server = -1;

    private readonly ConcurrentDictionary<int, OptimiserState> _states = [];
    private readonly ConcurrentBag<OptimiserState> _spare = [];

    /// <summary>
    /// A copy of what a client keeps, to train with: a job may be cancelled or run again, so it must not change the original.
    /// </summary>
    public OptimiserState Copy(int client)
    {
        if (!_spare.TryTake(out var copy)) copy = new OptimiserState(length);
        if (_states.TryGetValue(client, out var kept)) copy.CopyFrom(kept);
        else copy.Steps = 0;
        return copy;
    }

    /// <summary>A client has trained with a copy, and keeps it from now on.</summary>
    public void Keep(int client, OptimiserState state)
    {
        if (_states.TryGetValue(client, out var old)) _spare.Add(old);
        _states[client] = state;
    }
}
