using FedActors.Numerics.Randomness;
using FedActors.Settings;

namespace FedActors.Actors.Devices;

/// <summary>A log-normal quantity.</summary>
/// <param name="Median">Half of the clients are below it.</param>
/// <param name="Sigma">The standard deviation of its logarithm: with 0.5, one client in six is below 0.61 of the median.</param>
public readonly record struct Spread(double Median, double Sigma)
{
    /// <summary>Draws one client's value.</summary>
    public double Draw(ref RandomStream random) => Median * Math.Exp(Sigma * random.NextGaussian());

    /// <summary>Settings that cannot work, by key.</summary>
    public IEnumerable<Problem> Check(string key)
    {
        if (!(Median > 0) || !double.IsFinite(Median))
            yield return new($"{key}.median", $"must be above 0, found {Median}");
        if (!(Sigma >= 0) || !double.IsFinite(Sigma))
            yield return new($"{key}.sigma", $"must not be negative, found {Sigma}");
    }
}
