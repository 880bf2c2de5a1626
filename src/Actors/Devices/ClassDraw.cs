using FedActors.Numerics.Randomness;

namespace FedActors.Actors.Devices;

/// <summary>Which client has a device of which class.</summary>
internal sealed class ClassDraw
{
    // Shares such as 0.7, 0.2 and 0.1 may add up to slightly less than 1.
    private const double Rounding = 1e-9;

    private readonly IReadOnlyList<DeviceClass> _classes;
    private readonly RandomKey _key;
    private readonly double[] _until;
    private readonly Dictionary<int, DeviceClass> _named = [];

    public ClassDraw(IReadOnlyList<DeviceClass> classes, RandomKey key)
    {
        (_classes, _key) = (classes, key);
        _until = new double[classes.Count];
        var sum = 0d;
        for (var number = 0; number < classes.Count; number++) _until[number] = sum += classes[number].Share;
        if (sum > 1 - Rounding)
            for (var number = classes.Count - 1; number >= 0 && _until[number] == sum; number--) _until[number] = 1;
        foreach (var one in classes)
            foreach (var client in one.Clients) _named.TryAdd(client, one);
    }

    /// <summary>The class of a client's device; null if it has none.</summary>
    public DeviceClass? Of(int client)
    {
        if (_classes.Count == 0) return null;
        if (_named.TryGetValue(client, out var named)) return named;
        var draw = _key.With(client).Open().NextDouble();
        var found = Array.FindIndex(_until, until => draw < until);
        return found < 0 ? null : _classes[found];
    }
}
