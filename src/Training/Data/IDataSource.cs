using FedActors.Numerics.Randomness;
using FedActors.Settings;

namespace FedActors.Training.Data;

/// <summary>Where a federation's data comes from, as a configuration describes it.</summary>
public interface IDataSource
{
    /// <summary>Its name in configurations: <c>pen-digits</c>.</summary>
    string Name { get; }

    /// <summary>How many clients it has; null where that is known only when it is opened.</summary>
    int? Clients { get; }

    /// <summary>What cannot work, each with its key.</summary>
    IEnumerable<Problem> Check();

    /// <summary>Loads or generates the data: a function of the options and <paramref name="key"/>, whatever the number of threads.</summary>
    IFederatedData Open(RandomKey key, int threads);
}
