using FedActors.Numerics.Randomness;

namespace FedActors.Training.Data;

/// <summary>A pool split over clients, with the server's clean samples and each client's own test set.</summary>
internal sealed class SplitPool : IFederatedData
{
    private readonly DataPool _pool;
    private readonly int[][] _train, _test;
    private readonly FeatureSkewOptions _skew;
    private readonly RandomKey _key;

    internal SplitPool(DataPool pool, ISamples root, int[][] clients, double clientTest, FeatureSkewOptions skew, RandomKey key)
    {
        (_pool, Root, _skew, _key) = (pool, root, skew, key);
        _test = clientTest == 0 ? Array.ConvertAll(clients, _ => Array.Empty<int>()) : [.. clients.Select(
            (samples, client) => HeldBack(samples, clientTest, key.With("client test").With(client)))];
        _train = clientTest == 0 ? clients : [.. clients.Select((samples, client) => samples.Except(_test[client]).ToArray())];
    }

    /// <inheritdoc/>
    public SampleShape Shape => _pool.Shape;

    /// <inheritdoc/>
    public int Classes => _pool.Classes;

    /// <inheritdoc/>
    public IReadOnlyList<string> ClassNames => _pool.ClassNames;

    /// <inheritdoc/>
    public int Clients => _train.Length;

    /// <inheritdoc/>
    public ISamples Test => _pool.Test;

    /// <inheritdoc/>
    public ISamples Root { get; }

    /// <inheritdoc/>
    public int SampleCount(int client) => _train[client].Length;

    /// <inheritdoc/>
    public ISamples Client(int client) => Seen(client, _train[client]);

    /// <inheritdoc/>
    public ISamples ClientTest(int client) => Seen(client, _test[client]);

    /// <summary>How often each label occurs among the training samples of a client.</summary>
    public int[] Labels(int client)
    {
        var counts = new int[Classes];
        foreach (var sample in _train[client]) counts[_pool.Labels[sample]]++;
        return counts;
    }

    private ISamples Seen(int client, int[] samples)
    {
        var own = new Subset(_pool.Train, samples);
        return _skew.IsNone ? own : _skew.Apply(own, Shape, client, _key);
    }

    private static int[] HeldBack(int[] samples, double share, RandomKey key)
    {
        var stream = key.Open();
        return Array.ConvertAll(stream.Choose((int)(share * samples.Length), samples.Length), position => samples[position]);
    }
}
