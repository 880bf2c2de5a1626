using System.Diagnostics.CodeAnalysis;
using Akka.Dispatch;

namespace FedActors.Runtime.Virtual;

/// <summary>
/// Any of those that wait, by a seed. A protocol that is right gives the same result for every seed; one that rests on an order
/// that Akka does not promise is found out.
/// </summary>
internal sealed class ShuffledOrder(ulong seed) : IRunOrder
{
    private readonly List<IRunnable> _waiting = [];
    private ulong _state = seed;

    public void Add(IRunnable mailbox) => _waiting.Add(mailbox);

    public bool TryTake([NotNullWhen(true)] out IRunnable? mailbox)
    {
        mailbox = null;
        if (_waiting.Count == 0) return false;
        var index = (int)(Next() % (uint)_waiting.Count);
        mailbox = _waiting[index];
        _waiting[index] = _waiting[^1];
        _waiting.RemoveAt(_waiting.Count - 1);
        return true;
    }

    // SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014).
    private ulong Next()
    {
        var z = _state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
