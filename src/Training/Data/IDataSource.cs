using FedActors.Numerics.Randomness;

namespace FedActors;

/// <summary>The source of a federation's data, as a configuration describes it.</summary>
public interface IDataSource : IDescribed<IDataSource>
{
    Kind<IDataSource>? IDescribed<IDataSource>.Descriptor => null;

    /// <summary>The name in configurations, such as <c>pen-digits</c>.</summary>
    string Name { get; }

    /// <summary>The number of clients; null if it is only known once the data is opened.</summary>
    int? Clients { get; }

    /// <summary>The options that cannot work, each with its key.</summary>
    IEnumerable<Problem> Check();

    /// <summary>
    /// Loads or generates the data: a function of the options and <paramref name="key"/>, independent of the number of
    /// threads.
    /// </summary>
    IFederatedData Open(RandomKey key, int threads);
}
