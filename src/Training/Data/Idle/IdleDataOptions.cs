using FedActors.Numerics.Randomness;

namespace FedActors.Training.Data.Idle;

/// <summary><c>none</c>: clients that claim a number of samples but hold none. For studies of the protocol alone.</summary>
internal sealed record IdleDataOptions : IDataSource
{
    // A client's actor takes about 300 bytes.
    private const int Most = 50_000_000;

    /// <summary>How configurations name and set it.</summary>
    public static Kind<IDataSource> Described { get; } = new KindBuilder<IDataSource, IdleDataOptions>(
        "none", "Clients without data, for studies of the protocol alone.", new IdleDataOptions())
        .Under("No data")
        .Integer("clients", o => o.Count, (o, v) => o with { Count = v }, "how many clients there are", new Bounds(1, Most))
        .Integer("samples", o => o.Samples, (o, v) => o with { Samples = v },
            "the samples that each claims, which determine how long its training takes", Bounds.Count)
        .Done();

    /// <inheritdoc/>
    public Kind<IDataSource> Descriptor => Described;

    /// <inheritdoc/>
    public string Name => Described.Name;

    /// <summary>The number of clients.</summary>
    public int Count { get; init; } = 1_000;

    /// <summary>The number of samples each client claims, which determines how long its training takes.</summary>
    public int Samples { get; init; } = 30;

    /// <inheritdoc/>
    public int? Clients => Count;

    /// <inheritdoc/>
    public IEnumerable<Problem> Check() => Described.Check(this);

    /// <inheritdoc/>
    public IFederatedData Open(RandomKey key, int threads) => new IdleData(Count, Samples);
}
