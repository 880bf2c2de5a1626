using System.Collections.Concurrent;

namespace FedActors.Actors.Models;

/// <summary>
/// The model versions of one run: the latest, and as many earlier ones as an attack looks back on, usually none.
/// </summary>
internal sealed class ModelHistory(int longestMemory)
{
    private readonly ConcurrentDictionary<int, ModelVersion> _versions = [];
    // Which version each round started from; after a void round, the next starts from the same one.
    private readonly ConcurrentDictionary<int, int> _startOf = [];

    /// <summary>Adds a version.</summary>
    public void Add(ModelVersion model) => _versions[model.Number] = model;

    /// <summary>A version by its number.</summary>
    public ModelVersion Version(int number) =>
        _versions.TryGetValue(number, out var model)
            ? model
            : throw new KeyNotFoundException($"version {number} of the model does not exist yet, or no longer does");

    /// <summary>Notes which version a round starts from, and drops versions that are no longer needed.</summary>
    public void Begin(int round, int version)
    {
        _startOf[round] = version;
        var oldest = Math.Max(1, round - longestMemory);
        _startOf.TryRemove(oldest - 1, out _);
        var needed = _startOf.GetValueOrDefault(oldest, version);
        foreach (var number in _versions.Keys)
            if (number < needed) _versions.TryRemove(number, out _);
    }

    /// <summary>
    /// What training started from <paramref name="age"/> rounds ago, or in the first round if there were fewer.
    /// </summary>
    public TrainingStart Back(int round, int age)
    {
        var then = Math.Max(1, round - Math.Min(age, longestMemory));
        return new TrainingStart(then, Version(_startOf[then]));
    }
}
