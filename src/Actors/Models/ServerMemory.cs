using System.Collections.Concurrent;

namespace FedActors.Actors.Models;

/// <summary>
/// What the server's optimiser remembers, by the version of the model that it has led to. A void round leads to none, and a job
/// that runs again goes on from the same version, so neither changes what was remembered.
/// </summary>
/// <param name="length">How many numbers it remembers.</param>
internal sealed class ServerMemory(int length)
{
    private readonly ConcurrentDictionary<int, OptimiserState> _after = [];

    /// <summary>A copy of what it remembers at a version, to step with.</summary>
    public OptimiserState Copy(int version)
    {
        var copy = new OptimiserState(length);
        if (_after.TryGetValue(version, out var kept)) copy.CopyFrom(kept);
        return copy;
    }

    /// <summary>A step has led to a version; only the one before it may still be asked for.</summary>
    public void Keep(int version, OptimiserState state)
    {
        _after[version] = state;
        foreach (var older in _after.Keys)
            if (older < version - 1) _after.TryRemove(older, out _);
    }
}
