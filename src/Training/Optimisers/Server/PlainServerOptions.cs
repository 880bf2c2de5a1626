using FedActors.Numerics.Vectors;

namespace FedActors;

/// <summary>No optimiser: the aggregate times the server's rate is added, as in FedAvg.</summary>
public sealed record PlainServerOptions : ServerOptimiserOptions
{
    /// <summary>How configurations name it.</summary>
    public static Kind<ServerOptimiserOptions> Described { get; } = new KindBuilder<ServerOptimiserOptions, PlainServerOptions>(
        "none", "The aggregate times `server.learning-rate` is added to the model.", new PlainServerOptions())
        .Done();

    /// <inheritdoc/>
    public override Kind<ServerOptimiserOptions> Descriptor => Described;

    /// <inheritdoc/>
    public override int KeptPerParameter => 0;

    private protected override void Step(OptimiserState kept, int offset, Span<float> aggregate, double rate) =>
        FloatVector.Scale(aggregate, (float)rate);
}
