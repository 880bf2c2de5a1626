using System.Collections.Concurrent;

namespace FedActors.Actors.Models;

/// <summary>The versions of the model of one run: the last one, and as many before it as an attack looks back, mostly none.</summary>
public sealed class ModelHistory(int longestMemory)
{
    private readonly ConcurrentDictionary<int, ModelVersion> _versions = [];
    // Which version each round started from; several have the same where rounds were void.
    private readonly ConcurrentDictionary<int, int> _startOf = [];

    /// <summary>Adds a version.</summary>
    public void Add(ModelVersion model) => _versions[model.Number] = model;

    /// <summary>A version by its number.</summary>
    public ModelVersion Version(int number) =>
        _versions.TryGetValue(number, out var model) ? model : throw new KeyNotFoundException($"version {number} of the model is gone, or not there yet");

    /// <summary>Notes which version a round starts from, and forgets what nobody will look back at any more.</summary>
    public void Begin(int round, int version)
    {
        _startOf[round] = version;
        var oldest = Math.Max(1, round - longestMemory);
        _startOf.TryRemove(oldest - 1, out _);
        var needed = _startOf.GetValueOrDefault(oldest, version);
        foreach (var number in _versions.Keys)
            if (number < needed) _versions.TryRemove(number, out _);
    }

    /// <summary>What training started from so many rounds ago, or in the first round where there were fewer.</summary>
    public TrainingStart Back(int round, int age)
    {
        var then = Math.Max(1, round - Math.Min(age, longestMemory));
        return new TrainingStart(then, Version(_startOf[then]));
    }
}
