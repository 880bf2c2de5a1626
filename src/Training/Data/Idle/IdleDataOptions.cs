using FedActors.Numerics.Randomness;
using FedActors.Settings;

namespace FedActors.Training.Data.Idle;

/// <summary><c>none</c>: clients that claim a number of samples but hold none. For studies of the protocol alone.</summary>
public sealed record IdleDataOptions : IDataSource
{
    // A client's actor takes about 300 bytes.
    private const int Most = 50_000_000;

    /// <inheritdoc/>
    public string Name => "none";

    /// <summary>The number of clients.</summary>
    public int Count { get; init; } = 1_000;

    /// <summary>The number of samples each client claims, which determines how long its training takes.</summary>
    public int Samples { get; init; } = 30;

    /// <inheritdoc/>
    public int? Clients => Count;

    /// <inheritdoc/>
    public IEnumerable<Problem> Check()
    {
        if (Count is < 1 or > Most) yield return new("clients", $"is {Count}, must be between 1 and {Most}");
        if (Samples < 1) yield return new("samples", $"is {Samples}, must be at least 1");
    }

    /// <inheritdoc/>
    public IFederatedData Open(RandomKey key, int threads) => new IdleData(Count, Samples);
}
