using FedActors.Numerics.Randomness;

namespace FedActors.Training.Data.Synthetic;

/// <summary>The centres of the classes' clouds.</summary>
internal sealed class BlobCentres
{
    private readonly float[][] _centres;

    /// <summary>Draws a random direction for each class.</summary>
    public BlobCentres(BlobsOptions options, RandomKey key)
    {
        Deviation = (float)options.Deviation;
        _centres = new float[options.Classes][];
        for (var label = 0; label < options.Classes; label++)
        {
            var stream = key.With(label).Open();
            var direction = new double[options.Features];
            foreach (ref var value in direction.AsSpan()) value = stream.NextGaussian();
            var length = Math.Sqrt(direction.Sum(value => value * value));
            _centres[label] = Array.ConvertAll(direction, value => (float)(value / length));
        }
    }

    /// <summary>The number of classes.</summary>
    public int Classes => _centres.Length;

    /// <summary>The standard deviation of samples around their centre.</summary>
    public float Deviation { get; }

    /// <summary>The centre of a class.</summary>
    public ReadOnlySpan<float> this[int label] => _centres[label];
}
